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

  private static final String ADD =
      """
      INSERT INTO export_file (seq, kind, extension, divided_at)
      SELECT coalesce(max(seq), 0) + 1, :kind, :extension, :at FROM export_file
      RETURNING seq
      """;
  private static final String SEAL =
      """
      UPDATE export_file
         SET first_id = :first, last_id = :last, records = :records, billed_seconds = :billed,
             amounts = :amounts, sha256 = :sha256
       WHERE seq = :seq AND sha256 IS NULL
      """;
  private static final String SEPARATOR = ", ";

  private ExportTable() {}

  static long add(Handle handle, ExportKind kind, String extension, Instant at) {
    return handle
        .createQuery(ADD)
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
    return ImmutableExportFile.builder()
        .seq(row.getLong("seq"))
        .kind(ExportKind.of(row.getString("kind")))
        .extension(row.getString("extension"))
        .dividedAt(Instant.ofEpochMilli(row.getLong("divided_at")))
        .contents(contents(row))
        .writtenAt(
            Option.of(row.getString("written_at")).map(Long::valueOf).map(Instant::ofEpochMilli))
        .build();
  }

  private static Option<Contents> contents(ResultSet row) throws SQLException {
    String sha256 = row.getString("sha256");
    return sha256 == null ? Option.none() : Option.some(new Contents(totals(row), sha256));
  }

  private static Totals totals(ResultSet row) throws SQLException {
    return ImmutableTotals.builder()
        .firstId(row.getLong("first_id"))
        .lastId(row.getLong("last_id"))
        .rows(row.getLong("records"))
        .billedSeconds(row.getLong("billed_seconds"))
        .amounts(amounts(row.getString("amounts")))
        .build();
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
