package no.meetat.sip.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RatesTest {

  private long now;
  private final Rates rates = new Rates(new Bucket.Rate(5, 10), () -> now);

  private static Source source(int number) {
    int third = number / 250;
    return Source.of(InetAddress.ofLiteral("10.0." + third + "." + number % 250));
  }

  @Test
  void a_burst_is_taken_at_once_and_not_one_more() {
    assertThat(rates.take(source(1), 10)).isTrue();
    assertThat(rates.take(source(1), 1)).isFalse();
    assertThat(rates.take(source(2), 10)).isTrue();
  }

  @Test
  void tokens_come_back_evenly_up_to_a_burst() {
    rates.take(source(1), 10);
    now += TimeUnit.MILLISECONDS.toNanos(199);
    assertThat(rates.take(source(1), 1)).isFalse();
    now += TimeUnit.MILLISECONDS.toNanos(2);
    assertThat(rates.take(source(1), 1)).isTrue();
    now += TimeUnit.HOURS.toNanos(1);
    assertThat(rates.take(source(1), 11)).isFalse();
    assertThat(rates.take(source(1), 10)).isTrue();
  }

  @Test
  void the_source_not_seen_for_longest_is_forgotten_where_there_are_too_many() {
    for (int number = 0; number <= Rates.MAX_SOURCES; number++) {
      rates.take(source(number), 10);
    }

    assertThat(rates.take(source(1), 1)).isFalse();
    assertThat(rates.take(source(0), 10)).isTrue();
  }
}
