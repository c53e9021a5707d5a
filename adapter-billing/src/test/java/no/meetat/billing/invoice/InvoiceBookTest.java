package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.PAYER;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.Engine;
import no.meetat.billing.run.Run;
import no.meetat.booking.PhoneNumber;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.InvoiceHead;
import no.meetat.charging.InvoiceLine;
import no.meetat.charging.InvoiceLines;
import no.meetat.charging.Issue;
import no.meetat.charging.Money;
import no.meetat.charging.OrganisationNumber;
import no.meetat.charging.Party;
import no.meetat.charging.PostalAddress;
import no.meetat.charging.Seller;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class InvoiceBookTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Instant DECEMBER = Instant.parse("2026-12-01T08:00:00Z");
  private static final IssueTerms TERMS = new IssueTerms(seller(true), 14, 10_001, "NOK");

  /** An invoice as it was read. */
  private record Read(InvoiceHead head, Seq<InvoiceLine> lines) {}

  private final TestDatabase database;
  private @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private Store store;

  InvoiceBookTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws IOException {
    store = database.open(directory.resolve("data"), clock);
    clock.pass(Duration.between(NINE, DECEMBER));
    importPayers("23000000,Acme AS,974760673,,,,,,PO-1", "22334455,Ola,,Vei 1,0150,Oslo,NO,,");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void S34_a_line_adds_its_stays_exactly_and_is_rounded_once() {
    add(priced("c1", "0.0425"), priced("c2", "0.0425"), priced("c3", "0.0425"));

    assertThat(drafts().head().lines().map(line -> line.amount().toString()))
        .containsExactly("0.13 NOK");
    assertThat(drafts().head().head().sums().vat()).hasToString("0.03 NOK");
  }

  @Test
  void a_draft_has_a_line_for_each_conference_the_earliest_first() {
    add(
        charged("c1").withConferenceId("late").withChargedFrom(NINE.plusSeconds(600)),
        charged("c2").withConferenceId("early"),
        charged("c3").withConferenceId("early").withChargedFrom(NINE.plusSeconds(5)));

    assertThat(drafts()).hasSize(1);
    assertThat(drafts().head().head().issue()).isEmpty();
    assertThat(drafts().head().lines().map(InvoiceLine::callers)).containsExactly(2, 1);
    assertThat(drafts().head().lines().map(InvoiceLine::began))
        .containsExactly(NINE.plusSeconds(5), NINE.plusSeconds(600));
    assertThat(drafts().head().lines().map(line -> line.price().toString()))
        .containsExactly("2.55 NOK", "2.55 NOK");
  }

  @Test
  void invoices_are_numbered_by_payer_from_the_first_number_on() {
    add(charged("c1"), charged("c2").withBillTo(OLA));

    assertThat(issue()).containsExactly(10_001L, 10_002L);
    assertThat(issued().map(read -> read.head().billTo())).containsExactly(OLA, PAYER);
    assertThat(issued().map(read -> read.head().issue().get()))
        .containsExactly(
            new Issue(10_001, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15)),
            new Issue(10_002, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15)));
    assertThat(drafts()).isEmpty();
  }

  @Test
  void an_issued_invoice_is_what_its_draft_was() {
    add(charged("c1"), charged("c2").withConferenceId("other"), free("c3"));
    Read draft = drafts().head();

    issue();

    assertThat(issued().head().lines()).isEqualTo(draft.lines());
    assertThat(issued().head().head().sums()).isEqualTo(draft.head().sums());
  }

  @Test
  void issuing_again_changes_nothing() throws IOException {
    add(charged("c1"));
    issue();
    Seq<Read> first = issued();
    clock.pass(Duration.ofDays(1));
    importPayers("23000000,New Name AS,974760673,,,,,,");

    assertThat(issue()).isEmpty();
    assertThat(issued()).isEqualTo(first);
  }

  @Test
  void S35_a_record_that_comes_late_is_on_one_further_invoice() {
    add(charged("c1"));
    issue();
    add(charged("late").withConferenceId("other"));

    assertThat(drafts().map(read -> read.head().sums().net().toString()))
        .containsExactly("79.05 NOK");
    assertThat(issue()).containsExactly(10_002L);
    assertThat(issued().map(read -> read.head().sums().net().toString()))
        .containsExactly("79.05 NOK", "79.05 NOK");
    assertThat(drafts()).isEmpty();
  }

  @Test
  void a_correction_before_the_invoice_is_on_it() {
    add(charged("c1"));
    rateAgain("1.00");

    issue();

    assertThat(issued().head().lines().map(line -> line.callers() + " for " + line.amount()))
        .containsExactly("1 for 31.00 NOK");
  }

  @Test
  void a_correction_after_the_invoice_is_billed_by_its_difference_alone_and_once() {
    add(charged("c1"));
    issue();
    rateAgain("1.00");
    rateAgain("3.00");

    assertThat(drafts().map(read -> read.head().sums().net().toString()))
        .containsExactly("13.95 NOK");
    assertThat(issue()).containsExactly(10_002L);
    rateAgain("2.00");
    assertThat(drafts().map(read -> read.head().sums().net().toString()))
        .containsExactly("-31.00 NOK");
    assertThat(issue()).containsExactly(10_003L);
    assertThat(issue()).isEmpty();
  }

  private void rateAgain(String perMinute) {
    TariffBook book =
        TariffBook.of(
            ImmutableTariff.copyOf(Tariff.standard())
                .withName("at " + perMinute)
                .withPerMinute(new Money(new BigDecimal(perMinute), "NOK")));
    assertThat(store.rerating(NOVEMBER, Option.none(), book).correct().isRight()).isTrue();
  }

  @Test
  void each_month_has_its_own_invoices_and_numbers_go_on() {
    add(charged("c1"));
    issue();
    add(charged("c2").withChargedFrom(Instant.parse("2026-10-01T08:00:00Z")));

    assertThat(issue()).isEmpty();
    assertThat(store.invoiceBook().issue(YearMonth.of(2026, 10), TERMS).get().get())
        .containsExactly(10_002L);
  }

  @Test
  void who_owes_nothing_gets_no_invoice_and_uses_no_number() {
    add(free("c1").withBillTo(OLA), charged("c2"));

    assertThat(issue()).containsExactly(10_001L);
    assertThat(issued().map(read -> read.head().billTo())).containsExactly(PAYER);
    assertThat(drafts()).isEmpty();
  }

  @Test
  void a_month_is_issued_when_it_is_over_in_Oslo() {
    add(charged("c1"));
    clock.pass(Duration.between(DECEMBER, Instant.parse("2026-11-30T22:59:59Z")));

    assertThat(result()).isEqualTo(Either.left(new IssueRefusal.NotOver(NOVEMBER)));
    clock.pass(Duration.ofSeconds(1));
    assertThat(issue()).hasSize(1);
  }

  @Test
  void nothing_is_issued_while_a_buyer_is_unknown() {
    PhoneNumber stranger = new PhoneNumber("+4799999999");
    add(
        charged("c1"),
        charged("c2").withBillTo(stranger),
        free("c3").withBillTo(new PhoneNumber("+4788888888")));

    assertThat(result())
        .isEqualTo(Either.left(new IssueRefusal.UnknownBuyers(Vector.of(stranger))));
    assertThat(issued()).isEmpty();
  }

  @Test
  void a_seller_that_is_not_in_the_vat_register_charges_none() {
    add(charged("c1"));
    IssueTerms unregistered = new IssueTerms(seller(false), 14, 1, "NOK");

    assertThat(store.invoiceBook().issue(NOVEMBER, unregistered).get())
        .isEqualTo(Either.left(new IssueRefusal.VatNotAllowed()));
  }

  @Test
  void many_who_issue_at_once_leave_no_gap_and_no_number_twice() throws Exception {
    for (int month = 1; month <= 6; month++) {
      Instant began = Instant.parse("2026-0" + month + "-10T08:00:00Z");
      add(
          charged("a" + month).withChargedFrom(began),
          charged("b" + month).withChargedFrom(began).withBillTo(OLA));
    }

    List<Long> numbers = new ArrayList<>();
    try (Store other = database.open(directory.resolve("data"), clock);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Seq<Long>>> work = new ArrayList<>();
      for (int month = 1; month <= 6; month++) {
        YearMonth one = YearMonth.of(2026, month);
        work.add(() -> store.invoiceBook().issue(one, TERMS).get().get());
        work.add(() -> other.invoiceBook().issue(one, TERMS).get().get());
      }
      for (Future<Seq<Long>> done : threads.invokeAll(work)) {
        done.get().forEach(numbers::add);
      }
    }

    assertThat(numbers).hasSize(12).doesNotHaveDuplicates();
    assertThat(Vector.ofAll(numbers).sorted())
        .containsExactlyElementsOf(Vector.rangeClosed(10_001L, 10_012L));
  }

  @Test
  void several_rates_of_vat_are_kept_apart() {
    add(charged("c1"), charged("c2").withVatRate(Option.some(BigDecimal.ZERO)));

    issue();

    assertThat(issued().head().head().sums().rates().map(sum -> sum.rate() + " " + sum.net()))
        .containsExactly("0.25 79.05 NOK", "0 79.05 NOK");
  }

  @Test
  void an_invoice_of_very_many_lines_is_whole() {
    add(
        Vector.range(0, 2_345)
            .map(i -> charged("c" + i).withConferenceId("conference-" + i))
            .toJavaArray(ImmutableCallDetailRecord[]::new));

    issue();

    assertThat(issued().head().lines()).hasSize(2_345);
    assertThat(issued().head().head().sums().net()).hasToString("185372.25 NOK");
  }

  private static ImmutableCallDetailRecord priced(String id, String amount) {
    return charged(id).withAmount(new Money(new BigDecimal(amount), "NOK")).withBilledSeconds(1);
  }

  private static ImmutableCallDetailRecord free(String id) {
    return priced(id, "0.0000").withBilledSeconds(0);
  }

  private void add(CallDetailRecord... records) {
    try (Run run = TestStore.start(store, clock)) {
      Vector.of(records).forEach(run.records()::add);
    }
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
          INSERT INTO invoice SELECT 10005, bill_to, '2026-10', 0, 0, 0, 0, 0, 0, issued_on, due_on, currency FROM invoice WHERE number = 10002 | invoice 10005: follows 10002
          """)
  void S35_an_audit_finds_what_was_changed_in_an_issued_invoice(String damage, String told)
      throws SQLException {
    add(charged("c1").withBillTo(OLA), charged("c2"));
    issue();
    assertThat(wrongInvoices()).isEmpty();

    execute(damage);

    assertThat(wrongInvoices()).contains(told);
  }

  private List<String> wrongInvoices() {
    List<String> found = new ArrayList<>();
    store.audit(Tariff.standard(), Option.none(), discrepancy -> found.add(discrepancy.message()));
    found.removeIf(line -> !line.startsWith("invoice"));
    return found;
  }

  private void execute(String sql) throws SQLException {
    Engine engine = database.engine(directory.resolve("data"));
    try (Connection connection = engine.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void importPayers(String... rows) throws IOException {
    Path file = directory.resolve("payers.csv");
    Files.writeString(
        file,
        "number,name,organisation_number,address,postcode,city,country,email,reference\n"
            + String.join("\n", rows));
    assertThat(store.payerImport().read(file).isRight()).isTrue();
  }

  private Seq<Long> issue() {
    return result().get();
  }

  private Either<IssueRefusal, Seq<Long>> result() {
    return store.invoiceBook().issue(NOVEMBER, TERMS).get();
  }

  private Seq<Read> issued() {
    List<Read> all = new ArrayList<>();
    store
        .invoiceBook()
        .issued(NOVEMBER, Option.none(), (head, lines) -> all.add(read(head, lines)));
    return Vector.ofAll(all);
  }

  private Seq<Read> drafts() {
    List<Read> all = new ArrayList<>();
    store
        .invoiceBook()
        .drafts(
            NOVEMBER,
            Option.none(),
            Option.none(),
            "NOK",
            (head, lines) -> all.add(read(head, lines)));
    return Vector.ofAll(all);
  }

  private static Read read(InvoiceHead head, InvoiceLines all) {
    List<InvoiceLine> lines = new ArrayList<>();
    all.forEach(lines::add);
    return new Read(head, Vector.ofAll(lines));
  }

  private static Seller seller(boolean vatRegistered) {
    return new Seller(
        new Party(
            "MeetAt AS",
            Option.some(new OrganisationNumber("974760673")),
            new PostalAddress("Storgata 1", "0150", "Oslo", "NO"),
            Option.none()),
        vatRegistered,
        true,
        "NO9386011117947");
  }
}
