package no.meetat.billing.invoice;

import static no.meetat.billing.invoice.November.free;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.IssueRefusal;
import no.meetat.invoicing.IssuedMonth;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class IssueRefusalTest {

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void open(@TempDir Path directory) {
    november = November.open(database, directory);
  }

  @Test
  void a_month_is_issued_when_it_is_over_in_Oslo() {
    november.add(charged("c1"));
    november
        .clock()
        .pass(Duration.between(November.DECEMBER, Instant.parse("2026-11-30T22:59:59Z")));

    assertThat(november.result()).isEqualTo(Either.left(new IssueRefusal.NotOver(November.MONTH)));
    november.clock().pass(Duration.ofSeconds(1));
    assertThat(november.issue()).hasSize(1);
  }

  @Test
  void an_unknown_buyer_is_named_and_stops_nobody_elses_invoice() {
    PhoneNumber stranger = new PhoneNumber("+4799999999");
    november.add(
        charged("c1"),
        charged("c2").withBillTo(stranger),
        free("c3").withBillTo(new PhoneNumber("+4788888888")));

    assertThat(november.result())
        .isEqualTo(Either.right(new IssuedMonth(Vector.of(10_001L), Vector.of(stranger))));
    november.importPayers("99999999,Late AS,,Vei 3,0150,Oslo,NO,,");
    assertThat(november.issue()).containsExactly(10_002L);
  }

  @Test
  void one_payer_alone_gets_an_invoice_whoever_else_owes() {
    november.add(
        charged("c1"),
        charged("c2").withBillTo(OLA),
        charged("c3").withBillTo(new PhoneNumber("+4799999999")));

    assertThat(issue(OLA)).isEqualTo(new IssuedMonth(Vector.of(10_001L), Vector.empty()));
    assertThat(november.issued().map(read -> read.head().billTo())).containsExactly(OLA);
    assertThat(issue(OLA)).isEqualTo(IssuedMonth.NOTHING);
    assertThat(november.issue()).containsExactly(10_002L);
  }

  private IssuedMonth issue(PhoneNumber payer) {
    return november
        .store()
        .invoices(TestInvoices.TERMS)
        .issue(November.MONTH, Option.some(payer))
        .get()
        .get();
  }

  @Test
  void a_seller_that_is_not_in_the_vat_register_charges_none() {
    november.add(charged("c1"));
    InvoiceTerms unregistered = TestInvoices.terms(TestInvoices.seller(false), 1);

    assertThat(november.store().invoices(unregistered).issue(November.MONTH, Option.none()).get())
        .isEqualTo(Either.left(new IssueRefusal.VatNotAllowed()));
  }
}
