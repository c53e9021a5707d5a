package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.tariff.TariffFiles;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.number.AccessNumber;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A further document says which ones it corrects (bokføringsforskriften § 5-2-8). */
@OnEachDatabase
class CreditNoteTest {

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void one_conference_was_billed(@TempDir Path directory) {
    november = November.open(database, directory);
    november.add(
        charged("c1").withPerMinute(Option.some(new Money(new BigDecimal("2.55"), "NOK"))));
    november.issue();
  }

  @Test
  void what_became_cheaper_is_a_credit_note_that_names_the_invoice() throws IOException {
    rateAgain("1.00");
    november.issue();

    assertThat(told())
        .containsExactly(
            "invoice 10001 over 98.81 NOK corrects",
            "credit note 10002 over -60.06 NOK corrects 10001 of 2026-12-01");
  }

  @Test
  void what_became_dearer_is_an_invoice_that_names_the_one_before() throws IOException {
    rateAgain("3.00");
    november.issue();

    assertThat(told())
        .last()
        .isEqualTo("invoice 10002 over 17.44 NOK corrects 10001 of 2026-12-01");
  }

  @Test
  void a_correction_of_a_correction_names_all_that_billed_the_stay() throws IOException {
    rateAgain("1.00");
    november.issue();
    november.clock().pass(Duration.ofDays(3));
    rateAgain("2.00");
    november.issue();
    rateAgain("1.50");

    assertThat(told())
        .last()
        .isEqualTo(
            "invoice 10003 over 38.75 NOK corrects 10001 of 2026-12-01, 10002 of 2026-12-01");
    assertThat(corrected(november.drafts().head().head()))
        .isEqualTo("10001 of 2026-12-01, 10002 of 2026-12-01, 10003 of 2026-12-04");
  }

  @Test
  void a_stay_that_came_late_corrects_nothing() throws IOException {
    november.add(freephone("late"));
    rateAgain("2.55", "1.00");
    november.issue();

    assertThat(told()).last().isEqualTo("invoice 10002 over 38.75 NOK corrects");
  }

  @Test
  void only_those_are_named_that_billed_a_corrected_stay() throws IOException {
    november.add(freephone("late"));
    november.issue();
    rateAgain("2.55", "1.00");
    november.issue();

    assertThat(told())
        .last()
        .isEqualTo("credit note 10003 over -60.06 NOK corrects 10002 of 2026-12-01");
  }

  @Test
  void what_was_corrected_back_before_it_was_billed_is_not_named() throws IOException {
    rateAgain("1.00");
    rateAgain("2.55");
    november.add(charged("late"));
    november.issue();

    assertThat(told()).last().isEqualTo("invoice 10002 over 98.81 NOK corrects");
  }

  @Test
  void another_payers_invoice_is_not_named() throws IOException {
    november.add(charged("c2").withBillTo(OLA));
    november.issue();
    rateAgain("1.00");
    november.issue();

    assertThat(told())
        .containsSubsequence(
            "credit note 10003 over -60.06 NOK corrects 10002 of 2026-12-01",
            "credit note 10004 over -60.06 NOK corrects 10001 of 2026-12-01");
  }

  @Test
  void an_issued_document_corrects_the_same_ones_for_ever() throws IOException {
    rateAgain("1.00");
    november.issue();
    Seq<String> first = told();
    november.add(charged("late"));
    rateAgain("4.00");
    november.issue();
    rateAgain("2.00");

    assertThat(told().take(2)).isEqualTo(first);
    assertThat(november.issued().get(1).head().corrects()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.00 | 2.65 | -79.05 NOK, 82.15 NOK, -79.05 NOK, 62.00 NOK | credit note 10003 over -17.44 NOK corrects 10001 of 2026-12-01, 10002 of 2026-12-01
          2.45 | 3.00 | -79.05 NOK, 93.00 NOK, -79.05 NOK, 75.95 NOK | invoice 10003 over 13.56 NOK corrects 10001 of 2026-12-01, 10002 of 2026-12-01
          """)
  void S34_what_became_cheaper_and_what_became_dearer_are_added_up(
      String perMinute, String throughFreephone, String amounts, String told) throws IOException {
    november.add(freephone("late"));
    november.issue();
    rateAgain(perMinute, throughFreephone);
    november.issue();

    assertThat(told()).last().isEqualTo(told);
    assertThat(amounts(10_003)).isEqualTo(amounts);
  }

  @Test
  void numbers_have_no_gaps_and_an_audit_finds_nothing_wrong() throws IOException {
    rateAgain("1.00");
    november.issue();
    rateAgain("2.00");
    november.issue();

    assertThat(november.issue()).isEmpty();
    assertThat(november.issued().map(read -> number(read.head())))
        .containsExactly(10_001L, 10_002L, 10_003L);
    assertThat(november.wrongInvoices()).isEmpty();
  }

  /** Everybody's stays. */
  private void rateAgain(String perMinute) throws IOException {
    rateAgain(perMinute, perMinute);
  }

  private void rateAgain(String perMinute, String throughFreephone) throws IOException {
    november.rateAgain(
        TariffFiles.book(
            november.directory(),
            "all,,,,," + perMinute + ",60/60,,25,charged",
            "free,,80088860,,," + throughFreephone + ",60/60,,25,charged"));
  }

  /** A stay in another conference. */
  private static CallDetailRecord freephone(String id) {
    return charged(id)
        .withConferenceId("other")
        .withAccessNumber(AccessNumber.norwegian("80088860"));
  }

  private Seq<String> told() {
    return november.issued().map(read -> told(read.head()));
  }

  private static String told(InvoiceHead head) {
    return "%s %d over %s corrects %s"
        .formatted(
            head.isCreditNote() ? "credit note" : "invoice",
            number(head),
            head.sums().total(),
            corrected(head))
        .strip();
  }

  private static String corrected(InvoiceHead head) {
    return head.corrects().map(any -> any.number() + " of " + any.issuedOn()).mkString(", ");
  }

  private String amounts(long number) {
    return november
        .issued()
        .filter(read -> number(read.head()) == number)
        .flatMap(November.Read::lines)
        .map(InvoiceLine::amount)
        .mkString(", ");
  }

  private static long number(InvoiceHead head) {
    return head.issue().get().number();
  }
}
