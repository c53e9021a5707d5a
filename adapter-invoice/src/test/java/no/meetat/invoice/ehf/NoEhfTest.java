package no.meetat.invoice.ehf;

import static no.meetat.invoice.SampleInvoices.buyer;
import static no.meetat.invoice.SampleInvoices.draft;
import static no.meetat.invoice.SampleInvoices.issued;
import static no.meetat.invoice.SampleInvoices.seller;
import static no.meetat.invoice.SampleInvoices.three;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.Party;
import org.junit.jupiter.api.Test;

/** Which invoices have no EHF, and why. */
class NoEhfTest {

  @Test
  void a_draft_has_no_EHF() {
    assertThat(EhfInvoices.document(draft(three()), three()::forEach)).isEmpty();
  }

  @Test
  void what_EHF_cannot_send_has_none_and_the_reason_is_known() {
    Party known = buyer().party();
    Party unregistered = new Party(known.name(), Option.none(), known.address(), Option.none());
    InvoiceHead toPerson = issued(seller(true), new Buyer(unregistered, Option.none()), three());

    assertThat(EhfInvoices.document(toPerson, three()::forEach)).isEmpty();
    assertThat(EhfInvoices.reason(toPerson))
        .contains("invoice 10001, +4723000000", "has no organisation number");
  }
}
