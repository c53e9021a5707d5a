package no.meetat.billing.invoice;

import static no.meetat.billing.invoice.November.free;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase
class InvoiceCheckTest {

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void open(@TempDir Path directory) {
    november = November.open(database, directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE invoice_line SET amount = '1.00' WHERE invoice = 10001 | invoice 10001: has lines that are not those of its stays
          UPDATE invoice_vat SET net = '1.00' WHERE invoice = 10001     | invoice 10001: is over 1.25 NOK, and its lines make 98.81 NOK
          UPDATE invoice SET last_cdr = 1 WHERE number = 10002          | invoice 10002: has lines that are not those of its stays
          UPDATE invoice SET after_cdr = 1 WHERE number = 10002         | invoice 10002: leaves stays out or has them twice
          INSERT INTO invoice (number, bill_to, month, month_from, month_until, after_cdr, last_cdr, after_correction, last_correction, issued_on, due_on, currency) SELECT 10005, bill_to, '2026-10', 0, 0, 0, 0, 0, 0, issued_on, due_on, currency FROM invoice WHERE number = 10002 | invoice 10005: follows 10002
          """)
  void S35_an_audit_finds_what_was_changed_in_an_issued_invoice(String damage, String told) {
    november.add(charged("c1").withBillTo(OLA), charged("c2"));
    november.issue();
    assertThat(november.wrongInvoices()).isEmpty();

    november.execute(damage);

    assertThat(november.wrongInvoices()).contains(told);
  }

  @Test
  void S32_an_invoice_of_an_earlier_version_counts_those_too_who_are_charged_nothing() {
    november.add(charged("c1"), free("moderator"));
    november.issue();

    november.execute("UPDATE invoice SET line_rule = 2");
    assertThat(november.wrongInvoices()).hasSize(1);
    november.execute("UPDATE invoice_line SET callers = 2");
    assertThat(november.wrongInvoices()).isEmpty();
  }
}
