package no.meetat.billing.export;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;
import no.meetat.charging.StoredRecord;

/** What a file holds, in the order in which files are made: a correction is after its record. */
public enum ExportKind {
  /** Call detail records as they were made. */
  RECORDS("cdr", StoredRecord.COLUMNS),
  /** What records cost since they were rated again. */
  CORRECTIONS("correction", CorrectionRow.COLUMNS);

  /** All, in that order. */
  static final Seq<ExportKind> ALL = Vector.of(values());

  private final String row;

  @SuppressWarnings("ImmutableEnumChecker") // Vavr's sequences never change.
  private final Seq<String> columns;

  ExportKind(String row, Seq<String> columns) {
    this.row = row;
    this.columns = columns;
  }

  /** What one row is, in a word. */
  public String row() {
    return row;
  }

  /** The names of a row's fields in their order. */
  public Seq<String> columns() {
    return columns;
  }

  /** What the rows are, in a word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ExportKind of(String word) {
    return ALL.find(kind -> kind.word().equals(word)).get();
  }
}
