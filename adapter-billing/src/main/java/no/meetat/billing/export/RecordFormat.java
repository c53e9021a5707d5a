package no.meetat.billing.export;

import io.vavr.collection.Array;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import no.meetat.billing.text.Csv;
import no.meetat.billing.text.Json;

/** How a file holds its records. */
public enum RecordFormat {
  /** With a header line (RFC 4180, with line feeds). */
  CSV("csv"),
  /** An object on each line. */
  JSON("jsonl");

  private final String extension;

  RecordFormat(String extension) {
    this.extension = extension;
  }

  /** The format of files whose names end so. */
  static RecordFormat of(String extension) {
    return Array.of(values()).find(format -> format.extension.equals(extension)).get();
  }

  String extension() {
    return extension;
  }

  /** Writes what {@code rows} hands over, which has these columns. */
  void write(PrintWriter out, Seq<String> columns, Consumer<Consumer<Map<String, String>>> rows) {
    switch (this) {
      case CSV -> {
        out.println(Csv.line(columns));
        rows.accept(fields -> out.println(Csv.line(fields.values())));
      }
      case JSON ->
          rows.accept(fields -> out.println(Json.object(RecordFields.TYPES.typed(fields))));
    }
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
