package no.meetat.sip.signalling.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vavr.collection.Vector;
import java.util.Random;
import no.meetat.contract.Seed;
import org.junit.jupiter.api.Test;

/** Header fields of sessions and of a call's way, as no network should write them. */
class DamagedHeadersTest {

  private static final int ROUNDS = 20_000;
  private static final int DAMAGES = 3;
  private static final int CHARACTERS = 128;

  private static final HeaderFields WHOLE =
      HeaderFields.NONE
          .with("Reason", "SIP;cause=480;text=\"x, y\", Q.850 ; cause = 38;text=\"\\\"\"")
          .with("History-Info", "<sip:+4722222222@x?Privacy=none>;index=1")
          .with("History-Info", "<sip:23184500@y;cause=302>;index=1.1;mp=1, <tel:+47>;index=2")
          .with("P-Charging-Vector", "icid-value=\"a+b\";icid-generated-at=192.0.2.1;orig-ioi=a")
          .with("Session-Expires", "1800 ; refresher=uac;x=\"y\"");

  private static HeaderFields damaged(Random random) {
    return new HeaderFields(
        WHOLE.all().map(field -> new HeaderField(field.name(), damaged(field.value(), random))));
  }

  private static String damaged(String value, Random random) {
    StringBuilder damaged = new StringBuilder(value);
    for (int damage = 0; damage < DAMAGES; damage++) {
      damaged.setCharAt(random.nextInt(value.length()), (char) random.nextInt(CHARACTERS));
    }
    return damaged.substring(random.nextInt(value.length()));
  }

  private static void read(HeaderFields fields) {
    Reason.all(fields);
    HistoryEntry.diverter(fields);
    fields.first("P-Charging-Vector").flatMap(Parameters::ofValue);
    fields.first("Session-Expires").flatMap(IntervalField::read);
  }

  @Test
  void random_damage_is_read_as_something_or_nothing_and_never_ends_in_an_exception() {
    Random random = Seed.of(DamagedHeadersTest.class);
    for (int round = 0; round < ROUNDS; round++) {
      HeaderFields fields = damaged(random);
      assertThatCode(() -> read(fields)).as("%s", fields).doesNotThrowAnyException();
    }
  }

  @Test
  void RFC_3326_of_more_values_than_are_read_none_counts() {
    String reasons = Vector.fill(Limits.VALUES + 1, "Q.850;cause=16").mkString(",");
    String history = Vector.fill(Limits.VALUES + 1, "<sip:a@b;cause=302>;index=1").mkString(",");

    assertThat(Reason.all(HeaderFields.NONE.with("Reason", reasons))).isEmpty();
    assertThat(HistoryEntry.diverter(HeaderFields.NONE.with("History-Info", history))).isEmpty();
  }
}
