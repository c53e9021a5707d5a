package no.meetat.cli;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.io.PrintWriter;
import java.util.function.Consumer;
import no.meetat.billing.export.RecordFields;
import no.meetat.cli.output.Listing;

/** Call detail records, and corrections of such, for machines; one at a time. */
final class RecordListing {

  private final Listing listing;

  RecordListing(PrintWriter out) {
    this.listing = new Listing(out);
  }

  /** Comma-separated values with a header line. */
  void csv(Seq<String> columns, Consumer<Consumer<Map<String, String>>> rows) {
    listing.csv(columns, each -> rows.accept(each::accept));
  }

  /** An array of objects. */
  void json(Consumer<Consumer<Map<String, String>>> rows) {
    listing.json(each -> rows.accept(fields -> each.accept(RecordFields.typed(fields))));
  }
}
