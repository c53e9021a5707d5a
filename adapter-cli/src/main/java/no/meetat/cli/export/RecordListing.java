package no.meetat.cli.export;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.io.PrintWriter;
import java.util.function.Consumer;
import no.meetat.billing.cdr.CdrField;
import no.meetat.billing.cdr.CdrRow;
import no.meetat.cli.output.Listing;

/** Call detail records for machines, one at a time. */
public final class RecordListing {

  private static final Set<String> NUMBERS =
      HashSet.of("cdr_id", "held_seconds", "charged_seconds", "billed_seconds");

  private final Listing listing;

  public RecordListing(PrintWriter out) {
    this.listing = new Listing(out);
  }

  /** Comma-separated values with a header line. */
  public void csv(Consumer<Consumer<CdrRow>> rows) {
    listing.csv(
        CdrField.ALL.map(CdrField::name).prepend("cdr_id"),
        each -> rows.accept(row -> each.accept(row.fields())));
  }

  /** An array of objects. */
  public void json(Consumer<Consumer<CdrRow>> rows) {
    listing.json(each -> rows.accept(row -> each.accept(typed(row.fields()))));
  }

  /** Lines with an object each. */
  public void jsonLines(Consumer<Consumer<CdrRow>> rows) {
    listing.jsonLines(each -> rows.accept(row -> each.accept(typed(row.fields()))));
  }

  private static Map<String, Object> typed(Map<String, String> fields) {
    return fields.map(
        (name, text) -> Tuple.of(name, NUMBERS.contains(name) ? Long.valueOf(text) : text));
  }
}
