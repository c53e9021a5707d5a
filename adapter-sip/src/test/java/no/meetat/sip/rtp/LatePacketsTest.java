package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import no.meetat.contract.Seed;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.G711;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trains of packets that are looked for at each tick and, where that matters, halfway. */
class LatePacketsTest {

  private record Arrival(int ms, int number) {}

  private final JitterBuffer buffer = new JitterBuffer(Codecs.PCMA);
  private final HeardFrames frames = new HeardFrames(buffer);

  @Test
  void a_train_that_begins_1_ms_before_a_tick_bears_packets_that_are_5_to_9_ms_late() {
    Random late = new Random(1);
    String heard = train(19, 100, any -> 5 + late.nextInt(5));
    assertThat(heard).matches("\\.[0-9]{99}");
  }

  @Test
  void a_train_that_begins_in_the_first_half_of_a_tick_is_delayed_no_further() {
    assertThat(train(9, 100, any -> 0)).matches("[0-9]{100}");
    assertThat(buffer.waiting()).isZero();
  }

  /** As where the first is taken at a tick that is late itself, and nobody looked halfway. */
  @Test
  void a_train_that_begins_with_no_time_to_spare_has_some_soon_and_loses_nothing() {
    buffer.put(Packets.speech(0, 0, G711.FRAME, 0));
    StringBuilder heard = new StringBuilder().append(frames.tick());
    for (int number = 1; number < 50; number++) {
      if (buffer.awaitsHalfway()) {
        buffer.halfway();
      }
      buffer.put(Packets.speech(number, number * G711.FRAME, G711.FRAME, number % 10));
      heard.append(frames.tick());
    }
    assertThat(heard.toString()).matches("[0-9]{50}");
    assertThat(buffer.waiting()).isBetween(G711.FRAME / 2L, 2L * G711.FRAME);
  }

  /** Also after so long that a frame to spare would have been dropped. */
  @ParameterizedTest(name = "{0} ms after a tick")
  @ValueSource(ints = {0, 5, 9, 10, 15, 19})
  void whenever_a_train_begins_no_packet_9_ms_late_is_lost_and_none_waits_long(int firstAt) {
    Random late = Seed.of(LatePacketsTest.class);
    assertThat(train(firstAt, 4000, any -> late.nextInt(10)))
        .matches(firstAt < 10 ? "[0-9]+" : "\\.[0-9]+");
    assertThat(buffer.waiting()).isLessThan(2 * G711.FRAME);
  }

  @ParameterizedTest(name = "{0} ms after a tick")
  @ValueSource(ints = {0, 5, 9, 10, 15, 19})
  void of_the_delay_that_jitter_added_10_ms_are_kept(int firstAt) {
    String heard = train(firstAt, 6000, n -> n < 50 ? n % 3 * 25 : n > 5000 ? n % 10 : 0);
    assertThat(heard.substring(0, 50)).contains("-");
    assertThat(heard.substring(50)).doesNotContain("-");
    assertThat(buffer.depth()).isLessThanOrEqualTo(1);
    assertThat(buffer.waiting()).isLessThan(2 * G711.FRAME);
  }

  /**
   * Plays packets of 20 ms, the first this many ms after a tick, each of the others as late as
   * given; returns what is heard at each tick.
   */
  private String train(int firstAt, int ticks, IntUnaryOperator lateness) {
    PriorityQueue<Arrival> coming = new PriorityQueue<>(Comparator.comparingInt(Arrival::ms));
    coming.add(new Arrival(firstAt, 0));
    for (int number = 1; number < ticks; number++) {
      coming.add(new Arrival(firstAt + 20 * number + lateness.applyAsInt(number), number));
    }
    StringBuilder heard = new StringBuilder();
    for (int tick = 0; tick < ticks; tick++) {
      if (buffer.awaitsHalfway()) {
        arrive(coming, 20 * tick + 10);
        buffer.halfway();
      }
      arrive(coming, 20 * tick + 20);
      heard.append(frames.tick());
    }
    return heard.toString();
  }

  private void arrive(PriorityQueue<Arrival> coming, int before) {
    while (!coming.isEmpty() && coming.peek().ms() < before) {
      int number = coming.remove().number();
      buffer.put(Packets.speech(number, number * G711.FRAME, G711.FRAME, number % 10));
    }
  }
}
