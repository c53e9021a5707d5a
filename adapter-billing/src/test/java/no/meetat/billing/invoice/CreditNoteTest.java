package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.OLA;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.journalled;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.billing.tariff.TariffFiles;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.PostalAddress;
import no.meetat.invoicing.Seller;
import no.meetat.number.AccessNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A further document says which ones it corrects (bokføringsforskriften § 5-2-8). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CreditNoteTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Instant DECEMBER = Instant.parse("2026-12-01T08:00:00Z");
  private static final InvoiceTerms TERMS =
      new InvoiceTerms(Option.some(seller()), 14, 10_001, "NOK");

  private final TestDatabase database;
  private @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private Store store;

  CreditNoteTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void one_conference_was_billed() throws IOException {
    store = database.open(directory.resolve("data"), clock);
    clock.pass(Duration.between(NINE, DECEMBER));
    importPayers("23000000,Acme AS,974760673,,,,,,", "22334455,Ola,,Vei 1,0150,Oslo,NO,,");
    add(charged("c1").withPerMinute(Option.some(new Money(new BigDecimal("2.55"), "NOK"))));
    issue();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_became_cheaper_is_a_credit_note_that_names_the_invoice() throws IOException {
    rateAgain("1.00");
    issue();

    assertThat(told())
        .containsExactly(
            "invoice 10001 over 98.81 NOK corrects",
            "credit note 10002 over -60.06 NOK corrects 10001 of 2026-12-01");
  }

  @Test
  void what_became_dearer_is_an_invoice_that_names_the_one_before() throws IOException {
    rateAgain("3.00");
    issue();

    assertThat(told())
        .last()
        .isEqualTo("invoice 10002 over 17.44 NOK corrects 10001 of 2026-12-01");
  }

  @Test
  void a_correction_of_a_correction_names_all_that_billed_the_stay() throws IOException {
    rateAgain("1.00");
    issue();
    clock.pass(Duration.ofDays(3));
    rateAgain("2.00");
    issue();
    rateAgain("1.50");

    assertThat(told())
        .last()
        .isEqualTo(
            "invoice 10003 over 38.75 NOK corrects 10001 of 2026-12-01, 10002 of 2026-12-01");
    assertThat(corrected(drafts().head()))
        .isEqualTo("10001 of 2026-12-01, 10002 of 2026-12-01, 10003 of 2026-12-04");
  }

  @Test
  void a_stay_that_came_late_corrects_nothing() throws IOException {
    add(freephone("late"));
    rateAgain("2.55", "1.00");
    issue();

    assertThat(told()).last().isEqualTo("invoice 10002 over 38.75 NOK corrects");
  }

  @Test
  void only_those_are_named_that_billed_a_corrected_stay() throws IOException {
    add(freephone("late"));
    issue();
    rateAgain("2.55", "1.00");
    issue();

    assertThat(told())
        .last()
        .isEqualTo("credit note 10003 over -60.06 NOK corrects 10002 of 2026-12-01");
  }

  @Test
  void what_was_corrected_back_before_it_was_billed_is_not_named() throws IOException {
    rateAgain("1.00");
    rateAgain("2.55");
    add(charged("late"));
    issue();

    assertThat(told()).last().isEqualTo("invoice 10002 over 98.81 NOK corrects");
  }

  @Test
  void another_payers_invoice_is_not_named() throws IOException {
    add(charged("c2").withBillTo(OLA));
    issue();
    rateAgain("1.00");
    issue();

    assertThat(told())
        .containsSubsequence(
            "credit note 10003 over -60.06 NOK corrects 10002 of 2026-12-01",
            "credit note 10004 over -60.06 NOK corrects 10001 of 2026-12-01");
  }

  @Test
  void an_issued_document_corrects_the_same_ones_for_ever() throws IOException {
    rateAgain("1.00");
    issue();
    Seq<String> first = told();
    add(charged("late"));
    rateAgain("4.00");
    issue();
    rateAgain("2.00");

    assertThat(told().take(2)).isEqualTo(first);
    assertThat(issued().get(1).corrects()).hasSize(1);
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
    add(freephone("late"));
    issue();
    rateAgain(perMinute, throughFreephone);
    issue();

    assertThat(told()).last().isEqualTo(told);
    assertThat(amounts(10_003)).isEqualTo(amounts);
  }

  @Test
  void numbers_have_no_gaps_and_an_audit_finds_nothing_wrong() throws IOException {
    rateAgain("1.00");
    issue();
    rateAgain("2.00");
    issue();

    assertThat(issue()).isEmpty();
    assertThat(issued().map(head -> head.issue().get().number()))
        .containsExactly(10_001L, 10_002L, 10_003L);
    List<String> wrong = new ArrayList<>();
    store.audit(Tariff.standard(), Option.none(), found -> wrong.add(found.message()));
    assertThat(wrong).noneMatch(line -> line.startsWith("invoice"));
  }

  /** Everybody's stays. */
  private void rateAgain(String perMinute) throws IOException {
    rateAgain(perMinute, perMinute);
  }

  private void rateAgain(String perMinute, String throughFreephone) throws IOException {
    TariffBook book =
        TariffFiles.book(
            directory,
            "all,,,,," + perMinute + ",60/60,,25,charged",
            "free,,80088860,,," + throughFreephone + ",60/60,,25,charged");
    assertThat(store.records().rerating(NOVEMBER, Option.none(), book).correct().isRight())
        .isTrue();
  }

  /** A stay in another conference. */
  private static CallDetailRecord freephone(String id) {
    return charged(id)
        .withConferenceId("other")
        .withAccessNumber(AccessNumber.norwegian("80088860"));
  }

  private void add(CallDetailRecord... records) {
    try (Run run = TestStore.start(store, clock)) {
      run.journal().append(journalled(records));
    }
  }

  private Seq<Long> issue() {
    return store.invoices(TERMS).issue(NOVEMBER).get().get();
  }

  private Seq<String> told() {
    return issued().map(CreditNoteTest::told);
  }

  private static String told(InvoiceHead head) {
    return "%s %d over %s corrects %s"
        .formatted(
            head.isCreditNote() ? "credit note" : "invoice",
            head.issue().get().number(),
            head.sums().total(),
            corrected(head))
        .strip();
  }

  private static String corrected(InvoiceHead head) {
    return head.corrects().map(any -> any.number() + " of " + any.issuedOn()).mkString(", ");
  }

  private Seq<InvoiceHead> issued() {
    List<InvoiceHead> all = new ArrayList<>();
    store.invoices(TERMS).issued(NOVEMBER, Option.none(), (head, lines) -> all.add(head));
    return Vector.ofAll(all);
  }

  private String amounts(long number) {
    List<Money> all = new ArrayList<>();
    store
        .invoices(TERMS)
        .issued(
            NOVEMBER,
            Option.none(),
            (head, lines) -> {
              if (head.issue().get().number() == number) {
                lines.forEach(line -> all.add(line.amount()));
              }
            });
    return Vector.ofAll(all).mkString(", ");
  }

  private Seq<InvoiceHead> drafts() {
    List<InvoiceHead> all = new ArrayList<>();
    store.invoices(TERMS).drafts(NOVEMBER, Option.none(), (head, lines) -> all.add(head));
    return Vector.ofAll(all);
  }

  private void importPayers(String... rows) throws IOException {
    Path file = directory.resolve("payers.csv");
    Files.writeString(
        file,
        "number,name,organisation_number,address,postcode,city,country,email,reference\n"
            + String.join("\n", rows));
    assertThat(store.payerImport().read(file).isRight()).isTrue();
  }

  private static Seller seller() {
    return new Seller(
        new Party(
            "MeetAt AS",
            Option.some(new OrganisationNumber("974760673")),
            new PostalAddress("Storgata 1", "0150", "Oslo", "NO"),
            Option.none()),
        true,
        true,
        "NO9386011117947");
  }
}
