package no.meetat.charging;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * A stored record.
 *
 * @param cdrId unique and ever growing
 * @param record what is known of the call
 */
public record StoredRecord(long cdrId, CallDetailRecord record) {

  /** The names of all fields in their order. */
  public static final Seq<String> COLUMNS = CdrField.ALL.map(CdrField::name).prepend("cdr_id");

  /** All fields as they are shown, by name, in order; {@code cdr_id} first. */
  public Map<String, String> fields() {
    return LinkedHashMap.of("cdr_id", Long.toString(cdrId))
        .merge(CdrField.ALL.toLinkedMap(CdrField::name, field -> field.text(record)));
  }
}
