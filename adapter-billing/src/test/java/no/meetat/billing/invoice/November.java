package no.meetat.billing.invoice;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
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
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.IssueRefusal;
import no.meetat.invoicing.IssuedMonth;

/**
 * The invoices of November, in a store in December that knows two payers.
 *
 * @param directory holds the store's directory {@code data}
 */
record November(TestDatabase database, Path directory, ManualClock clock, Store store)
    implements AutoCloseable {

  static final YearMonth MONTH = YearMonth.of(2026, 11);
  static final Instant DECEMBER = Instant.parse("2026-12-01T08:00:00Z");

  /** An invoice as it was read. */
  record Read(InvoiceHead head, Seq<InvoiceLine> lines) {

    private static Read of(InvoiceHead head, InvoiceLines all) {
      List<InvoiceLine> lines = new ArrayList<>();
      all.forEach(lines::add);
      return new Read(head, Vector.ofAll(lines));
    }

    String net() {
      return head.sums().net().toString();
    }
  }

  static November open(TestDatabase database, Path directory) {
    ManualClock clock = new ManualClock();
    Store store = database.open(directory.resolve("data"), clock);
    clock.pass(Duration.between(NINE, DECEMBER));
    November november = new November(database, directory, clock, store);
    november.importPayers(
        "23000000,Acme AS,974760673,,,,,,PO-1", "22334455,Ola,,Vei 1,0150,Oslo,NO,,");
    return november;
  }

  static ImmutableCallDetailRecord priced(String id, String amount) {
    return charged(id).withAmount(new Money(new BigDecimal(amount), "NOK")).withBilledSeconds(1);
  }

  static ImmutableCallDetailRecord free(String id) {
    return priced(id, "0.0000").withBilledSeconds(0);
  }

  void add(CallDetailRecord... records) {
    TestStore.add(store, clock, records);
  }

  void importPayers(String... rows) {
    TestInvoices.importPayers(store, directory, Vector.of(rows));
  }

  /** A second store on the same data. */
  Store another() {
    return database.open(directory.resolve("data"), clock);
  }

  void execute(String sql) {
    database.execute(directory.resolve("data"), sql);
  }

  /** The numbers of the invoices that were issued now. */
  Seq<Long> issue() {
    return result().get().numbers();
  }

  Either<IssueRefusal, IssuedMonth> result() {
    return store.invoices(TestInvoices.TERMS).issue(MONTH, Option.none()).get();
  }

  Seq<Read> issued() {
    List<Read> all = new ArrayList<>();
    store
        .invoices(TestInvoices.TERMS)
        .issued(MONTH, Option.none(), (head, lines) -> all.add(Read.of(head, lines)));
    return Vector.ofAll(all);
  }

  Seq<Read> drafts() {
    List<Read> all = new ArrayList<>();
    store
        .invoices(TestInvoices.TERMS)
        .drafts(MONTH, Option.none(), (head, lines) -> all.add(Read.of(head, lines)));
    return Vector.ofAll(all);
  }

  /** All stays of the month, by one tariff for everybody. */
  void rateAgain(Tariff tariff) {
    rateAgain(TariffBook.of(tariff));
  }

  /** All stays of the month. */
  void rateAgain(TariffBook tariffs) {
    assertThat(store.records().rerating(MONTH, Option.none(), tariffs).correct().isRight())
        .isTrue();
  }

  /** What an audit finds wrong with invoices. */
  Seq<String> wrongInvoices() {
    List<String> found = new ArrayList<>();
    store.audit(Tariff.standard(), Option.none(), wrong -> found.add(wrong.message()));
    return Vector.ofAll(found).filter(line -> line.startsWith("invoice"));
  }

  @Override
  public void close() {
    store.close();
  }
}
