package no.meetat.cli.invoice;

import static no.meetat.invoice.SampleInvoices.buyer;
import static no.meetat.invoice.SampleInvoices.issued;
import static no.meetat.invoice.SampleInvoices.seller;
import static no.meetat.invoice.SampleInvoices.three;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of issued documents that have no EHF. */
class EhfDocumentsTest {

  private final PrintWriter out = new PrintWriter(Writer.nullWriter());

  @Test
  void a_buyer_without_organisation_number_cannot_be_found() {
    assertThat(withoutEhf(issued(seller(true), person(), three())).write(out).get())
        .containsExactly(
            "the buyer of invoice 10001, +4723000000, has no organisation number, by which EHF"
                + " finds it: send text or html");
  }

  @Test
  void an_earlier_version_made_none_of_too_many_lines(@TempDir Path folder) {
    EhfDocuments documents = withoutEhf(issued(three()));
    String reason =
        "invoice 10001 was issued without EHF, since it has more than 100000 lines: send text or html";

    assertThat(documents.write(out).get()).containsExactly(reason);
    assertThat(documents.write(folder, out).get()).containsExactly(reason);
  }

  private static EhfDocuments withoutEhf(InvoiceHead head) {
    return new EhfDocuments(each -> each.accept(head, Option.none()));
  }

  private static Buyer person() {
    Party known = buyer().party();
    return new Buyer(
        new Party(known.name(), Option.none(), known.address(), Option.none()), Option.none());
  }
}
