package no.meetat.billing.export;

import no.meetat.billing.text.FieldTypes;

/** The fields of call detail records, and of corrections of such. */
public final class RecordFields {

  /** Counts, ids and causes of Q.850 are numbers. */
  public static final FieldTypes TYPES =
      FieldTypes.withNumbers(
          "cdr_id",
          "held_seconds",
          "charged_seconds",
          "billed_seconds",
          "release_cause",
          "correction_id",
          "corrects",
          "former_billed_seconds");

  private RecordFields() {}
}
