package no.meetat.billing.benchmark;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.billing.Store;
import no.meetat.billing.invoice.TestInvoices;
import no.meetat.billing.run.Run;

/** Issues the invoices of a month with so many records, for a thousand payers. */
record Invoicing(Place place, long records) implements Runnable {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  /** Records that are added as the service does, before they are copied. */
  private static final long ORIGINALS = 100_000;

  @Override
  public void run() {
    try (Store store = place.open()) {
      importPayers(store);
      Figures.measure("records filled in", records, () -> fill(store));
      Figures.measure("records invoiced", records, () -> issue(store));
    }
  }

  private void fill(Store store) {
    long originals = Math.min(records, ORIGINALS);
    try (Run run = Place.start(store)) {
      Records.add(run, 0, originals);
    }
    new Copies(place.engine())
        .add(originals, (int) (records / originals) - 1, EndedCalls.millis(originals));
  }

  private static void issue(Store store) {
    int issued =
        store
            .invoices(TestInvoices.TERMS)
            .issue(NOVEMBER, Option.none())
            .get()
            .get()
            .numbers()
            .size();
    if (issued != EndedCalls.PAYERS) {
      throw new AssertionError("%d invoices".formatted(issued));
    }
  }

  private void importPayers(Store store) {
    TestInvoices.importPayers(
        store,
        place.directory(),
        Vector.range(0, EndedCalls.PAYERS)
            .map(rest -> EndedCalls.payer(rest).e164() + ",Payer,,Vei 1,0150,Oslo,NO,,"));
  }
}
