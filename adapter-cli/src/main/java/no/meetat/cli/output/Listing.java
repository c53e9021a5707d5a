package no.meetat.cli.output;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.meetat.billing.text.Csv;
import no.meetat.billing.text.Json;
import no.meetat.simulator.text.Table;

/** Writes rows; for machines one at a time, however many there are. */
public final class Listing {
  private final PrintWriter out;

  public Listing(PrintWriter out) {
    this.out = out;
  }

  /** Writes each row that {@code rows} hands over in this format; a table holds them all first. */
  public void rows(
      Format format, Seq<String> columns, Consumer<Consumer<Map<String, String>>> rows) {
    switch (format) {
      case TABLE -> out.println(Table.ofFields(columns).draw(all(rows)));
      case CSV -> csv(columns, each -> rows.accept(each::accept));
      case JSON -> json(each -> rows.accept(each::accept));
    }
  }

  /** A header line, and a line for each row that {@code rows} hands over. */
  public void csv(Seq<String> columns, Consumer<Consumer<Map<String, ?>>> rows) {
    out.println(Csv.line(columns));
    rows.accept(fields -> out.println(Csv.line(fields.values().map(Object::toString))));
  }

  /** An array with an object, on a line of its own, for each row that {@code rows} hands over. */
  public void json(Consumer<Consumer<Map<String, ?>>> rows) {
    out.print("[");
    rows.accept(new JsonRows(out));
    out.println("\n]");
  }

  private static Seq<Map<String, String>> all(Consumer<Consumer<Map<String, String>>> rows) {
    List<Map<String, String>> all = new ArrayList<>();
    rows.accept(all::add);
    return Vector.ofAll(all);
  }

  /** Objects with commas between them. */
  private static final class JsonRows implements Consumer<Map<String, ?>> {
    private final PrintWriter out;
    private String separator = "\n";

    JsonRows(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void accept(Map<String, ?> fields) {
      out.print(separator + Json.object(fields));
      separator = ",\n";
    }
  }
}
