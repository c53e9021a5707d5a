package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import no.meetat.sip.codec.G711;
import no.meetat.sip.rtp.Packets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets that are no whole number of frames: where one is lost, part of a frame is missing. */
class HalfFramesTest {

  private static final int TICKS = 3_000;
  private static final int SAMPLES_A_MILLI = 8;

  private final HeardSpeech speech = new HeardSpeech();
  private final Random network = new Random(3);
  private boolean lostBefore;
  private int sent;

  @ParameterizedTest(name = "packets of {0} ms, {1} ms after the tick")
  @CsvSource({"5,0", "5,3", "10,0", "10,5", "30,0", "30,10", "30,13", "50,0"})
  void of_5_percent_lost_packets_none_leaves_a_hole(int millis, int phase) {
    int[] heard = new int[0];
    for (int tick = 1; tick <= TICKS; tick++) {
      for (; phase + (sent + 1) * millis <= 20 * tick; sent++) {
        send(millis * SAMPLES_A_MILLI);
      }
      int[] now = speech.tick();
      heard = tick > 10 && tick < TICKS - 10 ? HeardSpeech.joined(heard, now) : heard;
    }
    assertThat(heard.length).isGreaterThan((TICKS - 30) * G711.FRAME);
    assertThat(HeardSpeech.longestHole(heard)).isLessThan(8);
  }

  /** A packet after a lost one comes. */
  private void send(int length) {
    boolean lost = !lostBefore && network.nextInt(20) == 0;
    lostBefore = lost;
    if (!lost) {
      speech.arrive(Packets.speech(sent, sent * length, length, 0x2A));
    }
  }
}
