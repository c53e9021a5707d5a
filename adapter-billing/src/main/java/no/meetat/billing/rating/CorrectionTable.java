package no.meetat.billing.rating;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.billing.cdr.PriceText;
import no.meetat.billing.cdr.VatText;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Correction;
import no.meetat.charging.Money;
import no.meetat.charging.RatedStay;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Adds corrections. A row that was written is never changed; a later one points to it. */
final class CorrectionTable {

  private static final String ADD =
      """
      INSERT INTO correction
             (cdr_id, corrects, made_at, billed_seconds, tariff, vat_rate, amount, currency,
              per_minute, set_up_fee)
      VALUES (:cdr, :corrects, :made_at, :billed_seconds, :tariff, :vat_rate, :amount, :currency,
              :per_minute, :set_up_fee)
      ON CONFLICT DO NOTHING
      """;

  private CorrectionTable() {}

  /** Adds a correction for each, unless somebody else has just done so. */
  static void add(Handle handle, Seq<RatedStay> stays, Instant at) {
    PreparedBatch batch = handle.prepareBatch(ADD);
    stays.forEach(stay -> bind(batch, stay, at));
    batch.execute();
  }

  /** Of a record, the oldest first. */
  static Seq<Correction> of(Handle handle, long cdrId) {
    return handle
        .createQuery("SELECT * FROM correction WHERE cdr_id = :cdr ORDER BY correction_id")
        .bind("cdr", cdrId)
        .map((row, query) -> correction(row))
        .collect(Vector.collector());
  }

  private static Correction correction(ResultSet row) throws SQLException {
    return new Correction(
        row.getLong("correction_id"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        row.getLong("billed_seconds"),
        row.getString("tariff"),
        new Money(new BigDecimal(row.getString("amount")), row.getString("currency")));
  }

  private static void bind(PreparedBatch batch, RatedStay stay, Instant at) {
    CallDetailRecord rated = stay.rated();
    batch
        .bind("cdr", stay.cdrId())
        .bind("corrects", stay.correction().getOrNull())
        .bind("made_at", at.toEpochMilli())
        .bind("billed_seconds", rated.billedSeconds())
        .bind("tariff", rated.tariff().get())
        .bind("vat_rate", rated.vatRate().map(VatText::of).get())
        .bind("amount", rated.amount().amount().toPlainString())
        .bind("currency", rated.amount().currency())
        .bind("per_minute", rated.perMinute().map(PriceText::ofMinute).getOrNull())
        .bind("set_up_fee", rated.setUpFee().map(PriceText::ofSetUp).getOrNull())
        .add();
  }
}
