package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.contract.Seed;
import no.meetat.invoicing.Invoice;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.InvoiceSums;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.KidKind;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What the database adds up is what the domain's rule says, on random records. */
@OnEachDatabase
class InvoiceRuleTest {

  private static final Instant DECEMBER = Instant.parse("2026-12-01T08:00:00Z");
  private static final int STEPS = 40;

  private final long seed = Seed.value(InvoiceRuleTest.class);
  private final Random random = new Random(seed);
  private final String currency = random.nextBoolean() ? "NOK" : "EUR";
  private final RandomStays stays = new RandomStays(random, currency);
  private final Ledger ledger = new Ledger(currency);
  private final ManualClock clock = new ManualClock();
  private @Parameter TestDatabase database;
  private @AutoClose Store store;
  private @TempDir Path directory;

  @BeforeEach
  void open() {
    store = database.open(directory.resolve("data"), clock);
    clock.pass(Duration.between(NINE, DECEMBER));
    TestInvoices.importPayers(
        store,
        directory,
        RandomStays.PAYERS.map(payer -> payer.e164() + ",Payer,,Vei 1,0150,Oslo,NO,,"));
  }

  @Test
  void S34_invoices_and_drafts_are_what_the_domains_rule_makes_of_the_records() {
    for (int step = 0; step < STEPS; step++) {
      takeStep();
      RandomStays.MONTHS.forEach(this::compareDrafts);
    }
  }

  @Test
  void S34_a_database_that_rounds_each_stay_is_found() {
    add(stays.some(200));
    plantRounding();

    assertThatThrownBy(() -> RandomStays.MONTHS.forEach(this::compareDrafts))
        .isInstanceOf(AssertionError.class);
  }

  private void takeStep() {
    YearMonth month = RandomStays.MONTHS.get(random.nextInt(RandomStays.MONTHS.size()));
    switch (random.nextInt(4)) {
      case 0 -> issue(month);
      case 1 -> correct(month, stays.book());
      default -> add(stays.some(random.nextInt(1, 40)));
    }
  }

  private void add(CallDetailRecord... records) {
    TestStore.add(store, clock, records);
    ledger.add(records);
  }

  private void correct(YearMonth month, TariffBook book) {
    assertThat(store.records().rerating(month, Option.none(), book).correct().isRight()).isTrue();
    ledger.correct(month, book);
  }

  private void issue(YearMonth month) {
    Seq<Long> numbers = store.invoices(terms()).issue(month, Option.none()).get().get().numbers();
    Seq<Told> issued = issued(month);

    assertThat(issued.takeRight(numbers.size()))
        .as("issued for %s, -Dseed=%d", month, seed)
        .containsExactlyElementsOf(ledger.owed(month).map(Told::of));
    ledger.issue(month);
  }

  private InvoiceTerms terms() {
    return new InvoiceTerms(Option.some(TestInvoices.seller(true)), 14, 1, currency, KidKind.NONE);
  }

  private void compareDrafts(YearMonth month) {
    List<Told> drafts = new ArrayList<>();
    store
        .invoices(terms())
        .drafts(month, Option.none(), (head, lines) -> drafts.add(Told.of(head, lines)));

    assertThat(drafts)
        .as("drafts for %s, -Dseed=%d", month, seed)
        .containsExactlyElementsOf(ledger.owed(month).map(Told::of));
  }

  private Seq<Told> issued(YearMonth month) {
    List<Told> issued = new ArrayList<>();
    store
        .invoices(terms())
        .issued(month, Option.none(), (head, lines) -> issued.add(Told.of(head, lines)));
    return Vector.ofAll(issued);
  }

  /** An invoice in words, a rate of VAT as it is however it is written. */
  private record Told(String payer, Seq<String> lines, String sums) {

    static Told of(Invoice invoice) {
      return new Told(
          invoice.billTo().e164(), invoice.lines().map(Told::line), sums(invoice.sums()));
    }

    static Told of(InvoiceHead head, InvoiceLines all) {
      List<InvoiceLine> lines = new ArrayList<>();
      all.forEach(lines::add);
      return new Told(head.billTo().e164(), Vector.ofAll(lines).map(Told::line), sums(head.sums()));
    }

    private static String line(InvoiceLine line) {
      return "%s %s %s to %s, %d callers, %d s, %s at %s, VAT %s"
          .formatted(
              line.item(),
              line.meeting(),
              line.began(),
              line.ended(),
              line.callers(),
              line.billedSeconds(),
              line.amount(),
              line.price(),
              line.vatRate().stripTrailingZeros().toPlainString());
    }

    private static String sums(InvoiceSums sums) {
      return sums.rates().map(sum -> sum.net() + " bears " + sum.vat()).mkString(", ")
          + " = "
          + sums.total();
    }
  }

  /** What there is to bill, each stay rounded: the planted bug. */
  private void plantRounding() {
    Path data = directory.resolve("data");
    String exact =
        switch (database) {
          case SQLITE -> sqlOfView(data).replace("VIEW billable AS", "VIEW exact AS");
          case POSTGRES -> "ALTER VIEW billable RENAME TO exact";
        };
    if (database == TestDatabase.SQLITE) {
      database.execute(data, "DROP VIEW billable");
    }
    database.execute(data, exact);
    database.execute(
        data,
        """
        CREATE VIEW billable AS
        SELECT cdr_id, correction_id, bill_to, conference_id, meeting_id, charged_from, charged_until,
               stays, billed_seconds, (ten_thousandths + 50) / 100 * 100 AS ten_thousandths, currency,
               vat_rate, item, price, tariff
          FROM exact
        """);
  }

  private String sqlOfView(Path data) {
    return Jdbi.create(database.engine(data).connections())
        .withHandle(handle ->
            handle
                .createQuery("SELECT sql FROM sqlite_master WHERE name = 'billable'")
                .mapTo(String.class)
                .one());
  }
}
