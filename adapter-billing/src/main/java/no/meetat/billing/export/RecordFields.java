package no.meetat.billing.export;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;

/** The fields of call detail records, and of corrections of such, as JSON has them. */
public final class RecordFields {

  private static final Set<String> NUMBERS =
      HashSet.of(
          "cdr_id",
          "held_seconds",
          "charged_seconds",
          "billed_seconds",
          "correction_id",
          "corrects",
          "former_billed_seconds");

  private RecordFields() {}

  /** Counts and ids as numbers, all else as text; a field that does not apply is empty text. */
  public static Map<String, Object> typed(Map<String, String> fields) {
    return fields.map((name, text) -> Tuple.of(name, typed(name, text)));
  }

  private static Object typed(String name, String text) {
    return NUMBERS.contains(name) && !text.isEmpty() ? Long.valueOf(text) : text;
  }
}
