package no.meetat.billing.export;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.charging.Money;
import no.meetat.charging.StoredRecord;

/**
 * A row of a file.
 *
 * @param id of the record or the correction
 * @param fields as they are shown, by name, in order
 * @param billedSeconds what it adds; less than zero where a correction takes off
 * @param amounts what it adds, excluding VAT; a correction takes off what counted before
 */
public record ExportRow(
    long id, Map<String, String> fields, long billedSeconds, Seq<Money> amounts) {

  /** The row of a record, as it was made. */
  public static ExportRow of(StoredRecord row) {
    return new ExportRow(
        row.cdrId(),
        row.fields(),
        row.record().billedSeconds(),
        Vector.of(row.record().amount().asCharge()));
  }

  /** The row of a correction. */
  static ExportRow of(CorrectionRow row) {
    return new ExportRow(
        row.correctionId(),
        row.fields(),
        row.now().billedSeconds() - row.former().billedSeconds(),
        Vector.of(row.now().amount(), row.former().amount().negated()));
  }
}
