package no.meetat.billing.export;

import io.vavr.collection.Array;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.charging.Money;
import org.jdbi.v3.core.Handle;

/** The files' rows. */
final class ExportTable {

  private static final String SEAL =
      "UPDATE export_file SET first_id = :first, last_id = :last, records = :records,"
          + " billed_seconds = :billed, amounts = :amounts, sha256 = :sha256"
          + " WHERE seq = :seq AND sha256 IS NULL";
  private static final String SEPARATOR = ", ";

  private ExportTable() {}

  static long add(Handle handle, ExportKind kind, String extension, Instant at) {
    return handle
        .createQuery(
            "INSERT INTO export_file (seq, kind, extension, divided_at)"
                + " SELECT coalesce(max(seq), 0) + 1, :kind, :extension, :at FROM export_file"
                + " RETURNING seq")
        .bind("kind", kind.word())
        .bind("extension", extension)
        .bind("at", at.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  static int seal(Handle handle, long seq, Contents made) {
    Totals totals = made.totals();
    return handle
        .createUpdate(SEAL)
        .bind("first", totals.firstId())
        .bind("last", totals.lastId())
        .bind("records", totals.rows())
        .bind("billed", totals.billedSeconds())
        .bind("amounts", totals.amounts().values().mkString(SEPARATOR))
        .bind("sha256", made.sha256())
        .bind("seq", seq)
        .execute();
  }

  static int written(Handle handle, long seq, Instant at) {
    return handle
        .createUpdate(
            "UPDATE export_file SET written_at = :at WHERE seq = :seq AND written_at IS NULL")
        .bind("at", at.toEpochMilli())
        .bind("seq", seq)
        .execute();
  }

  static ExportFile file(ResultSet row) throws SQLException {
    return new ExportFile(
        row.getLong("seq"),
        ExportKind.of(row.getString("kind")),
        row.getString("extension"),
        Instant.ofEpochMilli(row.getLong("divided_at")),
        contents(row),
        Option.of(row.getString("written_at")).map(Long::valueOf).map(Instant::ofEpochMilli));
  }

  private static Option<Contents> contents(ResultSet row) throws SQLException {
    String sha256 = row.getString("sha256");
    return sha256 == null ? Option.none() : Option.some(new Contents(totals(row), sha256));
  }

  private static Totals totals(ResultSet row) throws SQLException {
    return new Totals(
        row.getLong("first_id"),
        row.getLong("last_id"),
        row.getLong("records"),
        row.getLong("billed_seconds"),
        amounts(row.getString("amounts")));
  }

  private static SortedMap<String, Money> amounts(String text) {
    return Array.of(text.split(SEPARATOR))
        .map(ExportTable::money)
        .foldLeft(TreeMap.empty(), (all, money) -> all.put(money.currency(), money));
  }

  private static Money money(String text) {
    int space = text.indexOf(' ');
    return new Money(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
  }
}
