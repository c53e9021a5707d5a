package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcealmentTest {

  private static final int FRAME = 160;
  private static final int HISTORY = 480;

  @ParameterizedTest(name = "{0} Hz sampled at {1} Hz has a period of {2} samples")
  @CsvSource({"70,8000,114", "100,8000,80", "190,8000,42", "100,16000,160", "190,16000,84"})
  void the_pitch_is_found(double hertz, int rate, int period) {
    assertThat(new Pitch(rate).period(vowel(hertz, rate, 0, 60 * rate / 1000)))
        .isCloseTo(period, Offset.offset(1));
  }

  @Test
  void of_a_higher_voice_two_periods_go_on() {
    assertThat(new Pitch(8000).period(vowel(250, 8000, 0, HISTORY))).isIn(64, 96);
  }

  @ParameterizedTest(name = "{0} Hz sampled at {1} Hz")
  @CsvSource({"100,8000", "125,8000", "160,16000", "250,8000"})
  void a_steady_voice_goes_on_as_if_nothing_were_lost(double hertz, int rate) {
    Concealment concealment = new Concealment(rate);
    int before = 60 * rate / 1000;
    int hold = rate / 100;
    concealment.hear(vowel(hertz, rate, 0, before), 0, before);
    short[] heard = new short[hold];
    concealment.conceal(heard, 0, hold);
    short[] said = vowel(hertz, rate, before, hold);
    for (int i = 0; i < hold; i++) {
      assertThat(heard[i]).isCloseTo(said[i], Offset.offset((short) 5));
    }
  }

  @Test
  void after_10_ms_it_fades_by_a_fifth_each_10_ms_and_then_it_is_spent() {
    Concealment concealment = after(level(10_000, HISTORY));
    short[] heard = new short[HISTORY];
    for (int from = 0; from < HISTORY; from += FRAME) {
      assertThat(concealment.isSpent()).isFalse();
      concealment.conceal(heard, from, from + FRAME);
    }
    assertThat(new int[] {heard[79], heard[159], heard[239], heard[319], heard[399], heard[478]})
        .satisfies(levels -> {
          int[] expected = {10_000, 8_000, 6_000, 4_000, 2_000, 0};
          for (int i = 0; i < levels.length; i++) {
            assertThat(levels[i]).isCloseTo(expected[i], Offset.offset(60));
          }
        });
    concealment.conceal(heard, 0, 1);
    assertThat(concealment.isSpent()).isTrue();
  }

  @Test
  void what_is_over_fades_within_10_ms() {
    Concealment concealment = after(level(10_000, HISTORY));
    short[] heard = new short[FRAME];
    concealment.end(heard, 0, FRAME);
    assertThat(heard[0]).isEqualTo((short) 10_000);
    assertThat(heard[40]).isCloseTo((short) 5_000, Offset.offset((short) 60));
    assertThat(Arrays.copyOfRange(heard, 80, FRAME)).containsOnly(0);
  }

  @ParameterizedTest(name = "after {0} lost frames")
  @ValueSource(ints = {1, 2, 3, 4})
  void speech_that_comes_again_is_faded_in_within_10_ms(int frames) {
    Concealment concealment = after(vowel(100, 8000, 0, HISTORY));
    short[] lost = new short[FRAME];
    for (int n = 0; n < frames; n++) {
      concealment.conceal(lost, 0, FRAME);
    }
    short[] comes = level(5_000, FRAME);
    concealment.hear(comes, 0, FRAME);
    assertThat(Math.abs(comes[0] - lost[FRAME - 1])).isLessThan(1_000);
    assertThat(Arrays.copyOfRange(comes, 80, FRAME)).containsOnly(5_000);
  }

  @Test
  void silence_before_a_loss_is_silence_in_it() {
    Concealment concealment = after(level(5_000, HISTORY));
    concealment.forget();
    assertThat(concealment.isSpent()).isTrue();
    short[] heard = new short[FRAME];
    concealment.conceal(heard, 0, FRAME);
    assertThat(heard).containsOnly(0);
  }

  @Test
  void it_allocates_nothing() {
    Concealment concealment = after(vowel(100, 8000, 0, HISTORY));
    short[] frame = new short[FRAME];
    loseEverySecond(concealment, frame);
    long before = allocated();
    loseEverySecond(concealment, frame);
    assertThat(allocated() - before).isLessThan(1_000);
  }

  private static void loseEverySecond(Concealment concealment, short[] frame) {
    for (int n = 0; n < 500; n++) {
      concealment.hear(frame, 0, FRAME);
      concealment.conceal(frame, 0, FRAME);
    }
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static Concealment after(short[] heard) {
    Concealment concealment = new Concealment(8000);
    concealment.hear(heard, 0, heard.length);
    return concealment;
  }

  private static short[] level(int level, int count) {
    short[] samples = new short[count];
    Arrays.fill(samples, (short) level);
    return samples;
  }

  private static short[] vowel(double hertz, int rate, int from, int count) {
    short[] samples = new short[count];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * hertz * (from + i) / rate;
      samples[i] =
          (short)
              (3_000 * Math.sin(angle)
                  + 2_000 * Math.sin(2 * angle + 1)
                  + 900 * Math.sin(5 * angle));
    }
    return samples;
  }
}
