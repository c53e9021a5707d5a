package no.meetat.cli.export;

import io.vavr.collection.Array;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** How a file holds its records. */
public enum RecordFormat {
  /** With a header line (RFC 4180, with line feeds). */
  CSV("csv", RecordListing::csv),
  /** An object on each line. */
  JSON("jsonl", (listing, columns, rows) -> listing.jsonLines(rows));

  /** Writes rows, of which each has these columns. */
  @FunctionalInterface
  private interface Writing {
    void write(
        RecordListing listing, Seq<String> columns, Consumer<Consumer<Map<String, String>>> rows);
  }

  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // Functions that hold nothing.
  private final Writing writing;

  RecordFormat(String extension, Writing writing) {
    this.extension = extension;
    this.writing = writing;
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
    writing.write(new RecordListing(out), columns, rows);
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
