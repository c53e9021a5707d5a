package no.meetat.cli;

import static no.meetat.cli.SampleStays.stay;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.meetat.charging.StoredRecord;
import no.meetat.cli.output.Progress;
import org.junit.jupiter.api.Test;

class FirstReadTest {

  private static final Instant OPENED = Instant.parse("2026-11-23T08:05:07.800Z");

  private final List<StoredRecord> stored = new ArrayList<>(List.of(record(1), record(3)));
  private final FirstRead records =
      new FirstRead(stored::forEach, new Progress(false, new PrintWriter(new StringWriter())));

  private static StoredRecord record(long cdrId) {
    return new StoredRecord(cdrId, stay("call-" + cdrId, OPENED, OPENED.plusSeconds(60)));
  }

  private List<Long> read() {
    List<Long> ids = new ArrayList<>();
    records.read(row -> ids.add(row.cdrId()));
    return ids;
  }

  @Test
  void records_stored_after_the_first_read_are_in_no_later_one() {
    assertThat(read()).containsExactly(1L, 3L);
    stored.add(1, record(4));

    assertThat(read()).containsExactly(1L, 3L);
  }
}
