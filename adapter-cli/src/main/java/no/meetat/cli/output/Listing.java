package no.meetat.cli.output;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.io.PrintWriter;
import no.meetat.billing.text.Csv;
import no.meetat.billing.text.FieldTypes;
import no.meetat.billing.text.Json;
import no.meetat.simulator.text.Rows;
import no.meetat.simulator.text.Sheet;
import no.meetat.simulator.text.Table;

/** Writes rows; for machines one at a time, however many there are. */
public final class Listing {
  private final PrintWriter out;
  private final Sheet sheet;

  /**
   * Writes there.
   *
   * @param sheet what a table is drawn on
   */
  public Listing(PrintWriter out, Sheet sheet) {
    this.out = out;
    this.sheet = sheet;
  }

  /** Writes the rows in this format. */
  public void rows(Format format, Columns columns, Rows<Map<String, String>> rows) {
    switch (format) {
      case TABLE -> table(columns.table(), rows);
      case CSV -> csv(columns.names(), rows);
      case JSON -> json(columns.types(), rows);
    }
  }

  /** A table, for which the rows are read twice. */
  public <T> void table(Table<T> table, Rows<T> rows) {
    table.write(out, sheet, rows);
  }

  /** A header line, and a line for each row. */
  public void csv(Seq<String> columns, Rows<Map<String, String>> rows) {
    out.println(Csv.line(columns));
    rows.read(fields -> out.println(Csv.line(fields.values())));
  }

  /** An array with an object, on a line of its own, for each row. */
  public void json(FieldTypes types, Rows<Map<String, String>> rows) {
    JsonRows objects = new JsonRows(out);
    out.print("[");
    rows.read(row -> objects.accept(types.typed(row)));
    out.println("\n]");
  }

  /** Objects with commas between them. */
  private static final class JsonRows {
    private final PrintWriter out;
    private String separator = "\n";

    JsonRows(PrintWriter out) {
      this.out = out;
    }

    void accept(Map<String, ?> fields) {
      out.print(separator + Json.object(fields));
      separator = ",\n";
    }
  }
}
