package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import java.util.Arrays;
import java.util.Random;
import no.meetat.contract.Seed;
import no.meetat.sip.call.Hearing;
import no.meetat.sip.call.Sound;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.prompt.Clip;
import org.junit.jupiter.api.Test;

/** A talker among 300 callers whose lines are open and have noise of -50 dBov. */
class OpenLinesTest {

  private static final int LINES = 300;
  private static final int RATE = 8_000;
  private static final int FRAME = RATE / Sound.FRAMES_PER_SECOND;

  /** Until the noise of all lines is known, in ticks: 2 s. */
  private static final int LEARNT = 100;

  private static final int TICKS = 200;

  private final Random random = Seed.of(OpenLinesTest.class);
  private final int[] noise = Sound.noise(RATE, 20, -50, random.nextLong()).heard();
  private final int[] voice = Sound.voice(RATE, 6, -26, random.nextLong()).heard();

  @Test
  void the_talker_is_heard_25_dB_above_them() {
    assertThat(heardAbove(true)).isGreaterThan(25);
  }

  @Test
  void without_the_gate_they_are_as_loud_as_the_talker() {
    assertThat(heardAbove(false)).isBetween(-2.0, 0.0);
  }

  /** By how many dB a listener hears the talker above all else. */
  private double heardAbove(boolean gate) {
    FakeRoom room = new FakeRoom(2, Clip.SILENCE, true, new Hearing(true, gate));
    FakePhone talker = room.join("talker", Codecs.PCMA);
    FakePhone listener = room.join("listener", Codecs.PCMA);
    Array<FakePhone> lines = Array.range(0, LINES).map(n -> room.join("p" + n, Codecs.PCMA));
    room.open();
    double speech = 0;
    double rest = 0;
    for (int tick = 0; tick < LEARNT + TICKS; tick++) {
      lines.forEach(line -> line.say(any()));
      int[] said = Arrays.copyOfRange(voice, tick * FRAME, (tick + 1) * FRAME);
      talker.say(said);
      room.tick();
      short[] heard = listener.heard();
      for (int i = 0; i < FRAME && tick >= LEARNT; i++) {
        speech += Math.pow(said[i], 2);
        rest += Math.pow(heard[i] - said[i], 2);
      }
    }
    return 10 * Math.log10(speech / rest);
  }

  private int[] any() {
    int from = random.nextInt(noise.length - FRAME);
    return Arrays.copyOfRange(noise, from, from + FRAME);
  }
}
