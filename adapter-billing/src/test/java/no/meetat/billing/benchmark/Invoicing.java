package no.meetat.billing.benchmark;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import no.meetat.billing.Store;
import no.meetat.billing.invoice.IssueTerms;
import no.meetat.billing.run.Run;
import no.meetat.charging.OrganisationNumber;
import no.meetat.charging.Party;
import no.meetat.charging.PostalAddress;
import no.meetat.charging.Seller;

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
    int issued = store.invoiceBook().issue(NOVEMBER, terms()).get().get().size();
    if (issued != EndedCalls.PAYERS) {
      throw new AssertionError("%d invoices".formatted(issued));
    }
  }

  private static IssueTerms terms() {
    return new IssueTerms(seller(), 14, 10_001, "NOK");
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

  private void importPayers(Store store) {
    try {
      Path file = Files.createTempFile(place.directory(), "payers", ".csv");
      Files.writeString(
          file,
          Vector.range(0, EndedCalls.PAYERS)
              .map(rest -> EndedCalls.payer(rest).e164() + ",Payer,,Vei 1,0150,Oslo,NO,,")
              .prepend(
                  "number,name,organisation_number,address,postcode,city,country,email,reference")
              .mkString("\n"));
      store.payerImport().read(file).get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
