package no.meetat.billing.invoice;

import static no.meetat.billing.invoice.November.free;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.PAYER;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.Issue;
import no.meetat.invoicing.KidKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class IssuingTest {

  private @Parameter TestDatabase database;
  private @AutoClose November november;

  @BeforeEach
  void open(@TempDir Path directory) {
    november = November.open(database, directory);
  }

  @Test
  void invoices_are_numbered_by_payer_from_the_first_number_on() {
    november.add(charged("c1"), charged("c2").withBillTo(OLA));

    assertThat(november.issue()).containsExactly(10_001L, 10_002L);
    assertThat(november.issued().map(read -> read.head().billTo())).containsExactly(OLA, PAYER);
    assertThat(november.issued().map(read -> read.head().issue().get()))
        .containsExactly(
            new Issue(10_001, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15), Option.none()),
            new Issue(
                10_002, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15), Option.none()));
    assertThat(november.drafts()).isEmpty();
  }

  @Test
  void an_issued_invoice_is_what_its_draft_was() {
    november.add(charged("c1"), charged("c2").withConferenceId("other"), free("c3"));
    November.Read draft = november.drafts().head();

    november.issue();

    assertThat(november.issued().head().lines()).isEqualTo(draft.lines());
    assertThat(november.issued().head().head().sums()).isEqualTo(draft.head().sums());
  }

  @Test
  void issuing_again_changes_nothing() {
    november.add(charged("c1"));
    november.issue();
    Seq<November.Read> first = november.issued();
    november.clock().pass(Duration.ofDays(1));
    november.importPayers("23000000,New Name AS,974760673,,,,,,");

    assertThat(november.issue()).isEmpty();
    assertThat(november.issued()).isEqualTo(first);
  }

  @Test
  void S38_an_invoice_keeps_its_KID_whatever_the_agreement_becomes() {
    november.add(charged("c1"));
    InvoiceTerms terms = TestInvoices.TERMS;
    InvoiceTerms agreed =
        new InvoiceTerms(
            terms.seller(),
            terms.daysToPay(),
            terms.firstNumber(),
            terms.currency(),
            KidKind.MOD10);
    november.store().invoices(agreed).issue(November.MONTH, Option.none()).get().get();

    assertThat(november.issued().head().head().issue().get().kid())
        .isEqualTo(KidKind.MOD10.of(PAYER, 10_001));
  }

  @Test
  void each_month_has_its_own_invoices_and_numbers_go_on() {
    november.add(charged("c1"));
    november.issue();
    november.add(charged("c2").withChargedFrom(Instant.parse("2026-10-01T08:00:00Z")));

    assertThat(november.issue()).isEmpty();
    assertThat(
            november
                .store()
                .invoices(TestInvoices.TERMS)
                .issue(YearMonth.of(2026, 10), Option.none())
                .get()
                .get()
                .numbers())
        .containsExactly(10_002L);
  }

  @Test
  void S32_an_invoice_counts_only_those_who_are_charged() {
    november.add(charged("c1"), free("moderator"), free("alone").withConferenceId("other"));

    assertThat(november.drafts().head().lines().map(InvoiceLine::callers)).containsExactly(1);
  }

  @Test
  void who_owes_nothing_gets_no_invoice_and_uses_no_number() {
    november.add(free("c1").withBillTo(OLA), charged("c2"));

    assertThat(november.issue()).containsExactly(10_001L);
    assertThat(november.issued().map(read -> read.head().billTo())).containsExactly(PAYER);
    assertThat(november.drafts()).isEmpty();
  }

  @Test
  void several_rates_of_vat_are_kept_apart() {
    november.add(charged("c1"), charged("c2").withVatRate(Option.some(BigDecimal.ZERO)));

    november.issue();

    assertThat(
            november.issued().head().head().sums().rates().map(sum -> sum.rate() + " " + sum.net()))
        .containsExactly("0.25 79.05 NOK", "0 79.05 NOK");
  }

  @Test
  void an_invoice_of_very_many_lines_is_whole() {
    november.add(
        Vector.range(0, 2_345)
            .map(i -> charged("c" + i).withConferenceId("conference-" + i))
            .toJavaArray(ImmutableCallDetailRecord[]::new));

    november.issue();

    assertThat(november.issued().head().lines()).hasSize(2_345);
    assertThat(november.issued().head().head().sums().net()).hasToString("185372.25 NOK");
  }

  @Test
  void many_who_issue_at_once_leave_no_gap_and_no_number_twice() throws Exception {
    for (int month = 1; month <= 6; month++) {
      Instant began = Instant.parse("2026-0" + month + "-10T08:00:00Z");
      november.add(
          charged("a" + month).withChargedFrom(began),
          charged("b" + month).withChargedFrom(began).withBillTo(OLA));
    }

    List<Long> numbers = new ArrayList<>();
    try (Store other = november.another();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Seq<Long>>> work = new ArrayList<>();
      for (int month = 1; month <= 6; month++) {
        YearMonth one = YearMonth.of(2026, month);
        work.add(() ->
            november
                .store()
                .invoices(TestInvoices.TERMS)
                .issue(one, Option.none())
                .get()
                .get()
                .numbers());
        work.add(() ->
            other.invoices(TestInvoices.TERMS).issue(one, Option.none()).get().get().numbers());
      }
      for (Future<Seq<Long>> done : threads.invokeAll(work)) {
        done.get().forEach(numbers::add);
      }
    }

    assertThat(numbers).hasSize(12).doesNotHaveDuplicates();
    assertThat(Vector.ofAll(numbers).sorted())
        .containsExactlyElementsOf(Vector.rangeClosed(10_001L, 10_012L));
  }
}
