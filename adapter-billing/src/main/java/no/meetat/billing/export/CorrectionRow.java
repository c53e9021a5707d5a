package no.meetat.billing.export;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.charging.CdrField;
import org.immutables.value.Value;

/** A correction of a record, as other billing systems are informed of it. */
@Value.Immutable
interface CorrectionRow {

  /** The names of its fields in their order. */
  Seq<String> COLUMNS =
      Vector.of(
          "correction_id",
          "cdr_id",
          "call_id",
          "corrects",
          "corrected_at",
          "bill_to",
          "former_billed_seconds",
          "former_tariff",
          "former_amount",
          "former_currency",
          "billed_seconds",
          "tariff",
          "amount",
          "currency");

  /** Unique and ever growing. */
  long correctionId();

  /** The record's number. */
  long cdrId();

  /** The record's call. */
  String callId();

  /** The correction before it; none where it is the record's first. */
  Option<Long> corrects();

  /** When the record was rated again. */
  Instant correctedAt();

  /** Who pays, E.164. */
  String billTo();

  /** What counted until then. */
  RatedCharge former();

  /** What counts since. */
  RatedCharge now();

  /** The correction of a row of {@code corrected_cdr}. */
  static CorrectionRow of(ResultSet row) throws SQLException {
    return ImmutableCorrectionRow.builder()
        .correctionId(row.getLong("correction_id"))
        .cdrId(row.getLong("cdr_id"))
        .callId(row.getString("call_id"))
        .corrects(Option.of(row.getString("corrects")).map(Long::valueOf))
        .correctedAt(Instant.ofEpochMilli(row.getLong("made_at")))
        .billTo(row.getString("bill_to"))
        .former(RatedCharge.of(row, "former_"))
        .now(RatedCharge.of(row, ""))
        .build();
  }

  /** All fields as they are shown, by name. */
  default Map<String, String> fields() {
    return LinkedHashMap.ofEntries(
        COLUMNS.zip(
            Vector.of(
                    Long.toString(correctionId()),
                    Long.toString(cdrId()),
                    callId(),
                    corrects().map(Object::toString).getOrElse(""),
                    CdrField.shown(correctedAt()),
                    billTo())
                .appendAll(former().texts())
                .appendAll(now().texts())));
  }
}
