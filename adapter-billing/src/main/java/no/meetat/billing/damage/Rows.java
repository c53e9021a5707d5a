package no.meetat.billing.damage;

import io.vavr.CheckedFunction1;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.meetat.billing.cdr.CdrMapping;
import no.meetat.billing.journal.JournalReader;
import org.jdbi.v3.core.Handle;

/**
 * Rows that this version must be able to read.
 *
 * @param name of one, in words
 * @param table where they are
 * @param number the column they are numbered by
 * @param isReadable whether one is
 */
record Rows(
    String name, String table, String number, CheckedFunction1<ResultSet, Boolean> isReadable) {

  /** Read in one go. */
  private static final int CHUNK = 500;

  static final Seq<Rows> ALL =
      Vector.of(
          new Rows("journal entry", "journal", "seq", Rows::isEntry),
          new Rows("record", "cdr", "cdr_id", Rows::isRecord));

  /**
   * One that was read.
   *
   * @param number its number
   * @param fault what is wrong with it, if anything
   */
  record Read(long number, Option<String> fault) {}

  /** The next ones behind this number. */
  Seq<Read> read(Handle handle, long after) {
    return handle
        .createQuery(
            "SELECT * FROM %s WHERE %s > :after ORDER BY %s LIMIT %d"
                .formatted(table, number, number, CHUNK))
        .bind("after", after)
        .map((row, query) -> read(row))
        .collect(Vector.collector());
  }

  private Read read(ResultSet row) throws SQLException {
    long seq = row.getLong(number);
    boolean readable = Try.of(() -> isReadable.apply(row)).getOrElse(false);
    return new Read(seq, Option.when(!readable, () -> name + " " + seq + " cannot be read"));
  }

  private static boolean isEntry(ResultSet row) throws SQLException {
    return JournalReader.entry(row).entry().isDefined();
  }

  private static boolean isRecord(ResultSet row) throws SQLException {
    return CdrMapping.row(row).cdrId() > 0;
  }

  @Override
  public String toString() {
    return table;
  }
}
