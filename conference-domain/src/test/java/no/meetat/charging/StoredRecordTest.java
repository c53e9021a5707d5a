package no.meetat.charging;

import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.neverIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Map;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoredRecordTest {

  @Test
  void S35_a_record_shows_all_its_fields_in_order() {
    Map<String, String> fields = new StoredRecord(7, charged("c1")).fields();

    assertThat(fields.keySet()).containsExactlyElementsOf(StoredRecord.COLUMNS);
    assertThat(fields.map(field -> field._1 + "=" + field._2))
        .startsWith("cdr_id=7", "call_id=c1", "conference_id=r1-000001", "meeting_id=M1024")
        .contains(
            "role=participant",
            "caller=+4722334455",
            "line=fixed",
            "access_number=23184500",
            "dialled_at=2026-11-23T08:00:00.000Z",
            "seated_at=2026-11-23T08:00:07.000Z",
            "cause=hung-up",
            "billed_seconds=1860",
            "bill_to=+4723000000",
            "amount=79.0500",
            "currency=NOK",
            "claimed_caller=");
  }

  @Test
  void S35_a_field_that_does_not_apply_is_empty() {
    Map<String, String> fields = new StoredRecord(8, neverIn("c2")).fields();

    assertThat(fields.get("role")).containsExactly(CdrField.NO_ROLE);
    assertThat(fields.get("caller")).containsExactly("");
    assertThat(fields.get("charged_from")).containsExactly("");
    assertThat(fields.get("amount")).containsExactly("0.0000");
  }

  @Test
  void S36_a_time_is_shown_in_utc_with_milliseconds() {
    assertThat(CdrField.shown(Instant.parse("2026-11-23T08:00:00.5Z")))
        .isEqualTo("2026-11-23T08:00:00.500Z");
  }
}
