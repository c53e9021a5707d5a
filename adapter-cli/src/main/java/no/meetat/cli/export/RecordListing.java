package no.meetat.cli.export;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.io.PrintWriter;
import java.util.function.Consumer;
import no.meetat.cli.output.Listing;

/** Call detail records, and corrections of such, for machines; one at a time. */
public final class RecordListing {

  private static final Set<String> NUMBERS =
      HashSet.of(
          "cdr_id",
          "held_seconds",
          "charged_seconds",
          "billed_seconds",
          "correction_id",
          "corrects",
          "former_billed_seconds");

  private final Listing listing;

  public RecordListing(PrintWriter out) {
    this.listing = new Listing(out);
  }

  /** Comma-separated values with a header line. */
  public void csv(Seq<String> columns, Consumer<Consumer<Map<String, String>>> rows) {
    listing.csv(columns, each -> rows.accept(each::accept));
  }

  /** An array of objects. */
  public void json(Consumer<Consumer<Map<String, String>>> rows) {
    listing.json(each -> rows.accept(fields -> each.accept(typed(fields))));
  }

  /** Lines with an object each. */
  public void jsonLines(Consumer<Consumer<Map<String, String>>> rows) {
    listing.jsonLines(each -> rows.accept(fields -> each.accept(typed(fields))));
  }

  private static Map<String, Object> typed(Map<String, String> fields) {
    return fields.map((name, text) -> Tuple.of(name, typed(name, text)));
  }

  private static Object typed(String name, String text) {
    return NUMBERS.contains(name) && !text.isEmpty() ? Long.valueOf(text) : text;
  }
}
