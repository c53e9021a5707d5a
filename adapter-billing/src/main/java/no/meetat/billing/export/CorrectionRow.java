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

/**
 * A correction of a record, as other billing systems are told of it.
 *
 * @param correctionId unique and ever growing
 * @param cdrId of the record
 * @param callId of the record's call
 * @param corrects the correction before it; none where it is the record's first
 * @param correctedAt when the record was rated again
 * @param billTo who pays, E.164
 * @param former what counted until then
 * @param now what counts since
 */
record CorrectionRow(
    long correctionId,
    long cdrId,
    String callId,
    Option<Long> corrects,
    Instant correctedAt,
    String billTo,
    RatedCharge former,
    RatedCharge now) {

  /** The names of its fields in their order. */
  static final Seq<String> COLUMNS =
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

  /** Of a row of {@code corrected_cdr}. */
  static CorrectionRow of(ResultSet row) throws SQLException {
    return new CorrectionRow(
        row.getLong("correction_id"),
        row.getLong("cdr_id"),
        row.getString("call_id"),
        Option.of(row.getString("corrects")).map(Long::valueOf),
        Instant.ofEpochMilli(row.getLong("made_at")),
        row.getString("bill_to"),
        RatedCharge.of(row, "former_"),
        RatedCharge.of(row, ""));
  }

  /** All fields as they are shown, by name. */
  Map<String, String> fields() {
    return LinkedHashMap.ofEntries(
        COLUMNS.zip(
            Vector.of(
                    Long.toString(correctionId),
                    Long.toString(cdrId),
                    callId,
                    corrects.map(Object::toString).getOrElse(""),
                    CdrField.shown(correctedAt),
                    billTo)
                .appendAll(former.texts())
                .appendAll(now.texts())));
  }
}
