package no.meetat.cli.export;

import io.vavr.collection.Array;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import no.meetat.billing.cdr.CdrRow;

/** How a file holds its records. */
public enum RecordFormat {
  /** With a header line (RFC 4180, with line feeds). */
  CSV("csv", RecordListing::csv),
  /** An object on each line. */
  JSON("jsonl", RecordListing::jsonLines);

  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // Method references, which hold nothing.
  private final BiConsumer<RecordListing, Consumer<Consumer<CdrRow>>> writing;

  RecordFormat(String extension, BiConsumer<RecordListing, Consumer<Consumer<CdrRow>>> writing) {
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

  /** Writes the records that {@code rows} hands over. */
  void write(PrintWriter out, Consumer<Consumer<CdrRow>> rows) {
    writing.accept(new RecordListing(out), rows);
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
