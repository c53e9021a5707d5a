package no.meetat.sip.signalling.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.transaction.Handling;
import org.junit.jupiter.api.Test;

class DialogRateTest {

  private static final long KEYS_A_SECOND = 20;

  private long now;
  private final DialogRate rate = new DialogRate(() -> now);

  private long taken(long requests, Handling.Plain handling) {
    return LongStream.range(0, requests).filter(any -> rate.take(Method.INFO) == handling).count();
  }

  private long byesServed(long byes) {
    return LongStream.range(0, byes)
        .filter(any -> rate.take(Method.BYE) == Handling.Plain.SERVE)
        .count();
  }

  private void pass(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void keys_of_a_fast_sender_are_all_served() {
    for (int key = 0; key < 3_600 * KEYS_A_SECOND; key++) {
      pass(1_000 / KEYS_A_SECOND);

      assertThat(rate.take(Method.INFO)).isEqualTo(Handling.Plain.SERVE);
    }
  }

  @Test
  void of_a_flood_a_hundred_are_served_ten_are_refused_and_the_others_dropped() {
    assertThat(taken(100, Handling.Plain.SERVE)).isEqualTo(100);
    assertThat(taken(10, Handling.Plain.REFUSE)).isEqualTo(10);
    assertThat(taken(1_000, Handling.Plain.DROP)).isEqualTo(1_000);
  }

  @Test
  void in_each_second_of_a_flood_fifty_are_served_and_five_refused() {
    taken(1_000, Handling.Plain.SERVE);
    pass(1_000);

    assertThat(taken(50, Handling.Plain.SERVE)).isEqualTo(50);
    assertThat(taken(5, Handling.Plain.REFUSE)).isEqualTo(5);
    assertThat(taken(1, Handling.Plain.DROP)).isEqualTo(1);
  }

  @Test
  void ten_BYEs_are_served_above_the_rate_too_and_one_in_each_second_after_them() {
    taken(1_000, Handling.Plain.SERVE);
    assertThat(byesServed(20)).isEqualTo(10);

    pass(1_000);
    taken(1_000, Handling.Plain.SERVE);
    assertThat(byesServed(20)).isEqualTo(1);
  }
}
