package no.meetat.billing.rating;

import io.vavr.collection.Seq;
import java.math.BigDecimal;
import java.time.Instant;
import no.meetat.charging.CallDetailRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Adds corrections. A row that was written is never changed; a later one points to it. */
final class CorrectionTable {

  private static final String ADD =
      "INSERT INTO correction (cdr_id, corrects, made_at, billed_seconds, tariff, vat_rate, amount,"
          + " currency) VALUES (:cdr, :corrects, :made_at, :billed_seconds, :tariff, :vat_rate,"
          + " :amount, :currency) ON CONFLICT DO NOTHING";

  private CorrectionTable() {}

  /** Adds a correction for each, unless somebody else has just done so. */
  static void add(Handle handle, Seq<RatedStay> stays, Instant at) {
    PreparedBatch batch = handle.prepareBatch(ADD);
    stays.forEach(stay -> bind(batch, stay, at));
    batch.execute();
  }

  private static void bind(PreparedBatch batch, RatedStay stay, Instant at) {
    CallDetailRecord rated = stay.rated();
    batch
        .bind("cdr", stay.cdrId())
        .bind("corrects", stay.correction().getOrNull())
        .bind("made_at", at.toEpochMilli())
        .bind("billed_seconds", rated.billedSeconds())
        .bind("tariff", rated.tariff().get())
        .bind("vat_rate", rated.vatRate().map(BigDecimal::toPlainString).get())
        .bind("amount", rated.amount().amount().toPlainString())
        .bind("currency", rated.amount().currency())
        .add();
  }
}
