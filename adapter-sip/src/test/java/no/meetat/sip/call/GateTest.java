package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import no.meetat.contract.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  private static final int NARROW = 8_000;
  private static final int WIDE = 16_000;

  /** Until the noise of a line is known and the gate has closed, in seconds. */
  private static final int LEARNT = 2;

  private static final long SEED = Seed.value(GateTest.class);

  @ParameterizedTest(name = "{0} Hz, {1} dBov")
  @CsvSource({
    " 8000, -70", " 8000, -60", " 8000, -50", " 8000, -40", " 8000, -36",
    "16000, -70", "16000, -60", "16000, -50", "16000, -40", "16000, -36",
  })
  void a_lines_own_noise_is_learnt_within_two_seconds_and_kept_out(int rate, double level) {
    Gated white = Gated.of(rate, Sound.noise(rate, 60, level, SEED));
    assertThat(white.closedAt()).as("white").isBetween(1.0, (double) LEARNT);
    Gated pink = Gated.of(rate, Sound.pinkNoise(rate, 60, level, SEED));
    assertThat(pink.framesPassed(0, 1)).as("until it is known").isGreaterThan(45);
    assertThat(pink.framesPassed(LEARNT + 1, 60)).as("pink, frames of 3,000").isLessThan(30);
  }

  @Test
  void a_loud_noise_passes() {
    Gated gated = Gated.of(NARROW, Sound.noise(NARROW, 10, -32, SEED));
    assertThat(gated.isWhole(0, 10)).isTrue();
  }

  @ParameterizedTest(name = "{0} Hz: noise {1}, talker {2} dBov")
  @CsvSource({
    " 8000, -70, -45", " 8000, -65, -45", " 8000, -60, -40", " 8000, -55, -35", " 8000, -50, -30",
    " 8000, -50, -26", " 8000, -65, -15", "16000, -65, -45", "16000, -60, -40", "16000, -50, -26",
  })
  void a_talker_is_heard_whole(int rate, double noise, double talker) {
    Sound line = Sound.noise(rate, 34, noise, SEED);
    Sound voice = Sound.voice(rate, 30, talker, SEED);
    Gated gated = Gated.of(rate, line.with(voice, 3 * rate));
    assertThat(gated.framesPassed(LEARNT, 2.9)).as("before").isZero();
    assertThat(gated.ratio(voice, 3 * rate)).as("dB").isGreaterThan(40);
    assertThat(gated.framesPassed(33.7, 34)).as("behind").isZero();
  }

  @ParameterizedTest(name = "{0} Hz, {2} Hz over noise of {1} dBov")
  @CsvSource({
    " 8000, -50,  300", " 8000, -50, 1010", " 8000, -50, 3300", " 8000, -55,  300",
    " 8000, -60, 1010", " 8000, -65, 3300", "16000, -50,  300", "16000, -65, 3300",
  })
  void of_a_beginning_at_minus_40_dBov_10_ms_are_cut_at_most(int rate, double noise, double hertz) {
    Sound line = Sound.noise(rate, 3.5, noise, SEED);
    for (int late = 0; late < rate / 50; late += rate / 1600) {
      int from = 3 * rate + late;
      Gated gated = Gated.of(rate, line.with(Sound.tones(rate, 0.3, -40, hertz), from));
      assertThat(gated.framesPassed(LEARNT, 3)).as("before").isZero();
      assertThat(1000.0 * gated.cut(from, from + rate / 4) / rate)
          .as("ms of a beginning %d samples late in a frame", late)
          .isLessThan(10);
    }
  }

  @Test
  void of_a_hiss_and_a_soft_beginning_10_ms_are_cut_at_most() {
    Sound line = Sound.noise(NARROW, 3.5, -50, SEED);
    for (int late = 0; late < NARROW / 50; late += 5) {
      int from = 3 * NARROW + late;
      Sound hiss = Sound.noise(NARROW, 0.3, -40, SEED + 1);
      assertThat(Gated.of(NARROW, line.with(hiss, from)).cut(from, from + 2_000)).isLessThan(80);
      Gated soft = Gated.of(NARROW, line.with(softly(), from));
      assertThat(soft.cut(from, from + 2_000)).as("soft, %d", late).isLessThan(80);
    }
  }

  /** A vowel of 150 Hz at -40 dBov, which begins as a voice does, over 10 ms. */
  private static Sound softly() {
    return Sound.made(
        NARROW,
        0.3,
        -40,
        i ->
            Math.min(1, i / (0.01 * NARROW))
                * IntStream.rangeClosed(2, 8)
                    .mapToDouble(n -> Math.sin(2 * Math.PI * 150 * n * i / NARROW + n * n) / n)
                    .sum());
  }

  @ParameterizedTest(name = "{0} Hz, level {1} dBov, noise {2} dBov")
  @CsvSource({
    " 8000, -45, -90", " 8000, -45, -65", " 8000, -45, -55", " 8000, -35, -90", " 8000, -26, -50",
    " 8000, -10, -90", "16000, -45, -90", "16000, -45, -55", "16000, -26, -50", "16000, -10, -90",
  })
  void a_steady_tone_is_never_noise(int rate, double level, double noise) {
    for (double hertz : new double[] {250, 300, 425, 1000, 1004, 2100, 2999, 3400}) {
      Sound tone = Sound.tones(rate, 60, level, hertz);
      Gated gated = Gated.of(rate, Sound.noise(rate, 60, noise, SEED).with(tone));
      assertThat(gated.isWhole(0, 60)).as("%.0f Hz", hertz).isTrue();
    }
  }

  @Test
  void a_tone_is_heard_that_is_no_louder_than_the_noise_known() {
    Sound tone = Sound.tones(NARROW, 10, -45, 700);
    Gated gated = Gated.of(NARROW, Sound.noise(NARROW, 5, -45, SEED).then(tone));
    assertThat(gated.framesPassed(LEARNT, 5)).isZero();
    assertThat(gated.isWhole(6, 15)).isTrue();
  }

  @Test
  void steady_music_is_never_noise() {
    Sound chord = Sound.tones(NARROW, 60, -42, 262, 330, 392, 523, 660, 784, 1046, 1320);
    Gated gated = Gated.of(NARROW, Sound.noise(NARROW, 60, -62, SEED).with(chord));
    assertThat(gated.isWhole(0, 60)).isTrue();
  }

  @Test
  void what_is_louder_than_minus_20_dBov_passes_be_it_hum_or_direct_current() {
    Sound constant = Sound.made(8_000, 10, -3, at -> 1);
    Sound soft = Sound.silence(8_000, 3);

    assertThat(Gated.of(8_000, soft.then(constant)).isWhole(3.1, 13)).isTrue();
    assertThat(Gated.of(8_000, Sound.tones(8_000, 10, -15, 50)).isWhole(0, 10)).isTrue();
  }

  @Test
  void a_hum_is_noise() {
    Sound hum = Sound.tones(NARROW, 20, -40, 50).with(Sound.tones(NARROW, 20, -50, 150));
    Gated gated = Gated.of(NARROW, Sound.noise(NARROW, 20, -52, SEED).with(hum));
    assertThat(gated.framesPassed(LEARNT + 1, 20)).isZero();
  }

  @ParameterizedTest(name = "from {0} to {1} dBov")
  @CsvSource({"-65, -55", "-60, -50", "-50, -40", "-50, -60", "-45, -65"})
  void noise_that_changes_is_learnt_again_within_two_seconds(double before, double after) {
    Sound line = Sound.noise(NARROW, 10, before, SEED).then(Sound.noise(NARROW, 20, after, SEED));
    Gated gated = Gated.of(NARROW, line);
    assertThat(gated.framesPassed(LEARNT, 10)).isZero();
    assertThat(gated.framesPassed(10 + LEARNT, 30)).isZero();
  }

  @Test
  void who_talks_softly_after_a_loud_noise_is_heard_half_a_second_after_it() {
    Sound line = Sound.noise(NARROW, 5, -45, SEED).then(Sound.noise(NARROW, 21, -65, SEED));
    Sound voice = Sound.voice(NARROW, 20, -45, SEED);
    int from = 5 * NARROW + NARROW / 2;
    assertThat(Gated.of(NARROW, line.with(voice, from)).ratio(voice, from)).isGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(ints = {NARROW, WIDE})
  void behind_a_word_200_ms_are_heard_and_then_it_closes_without_a_step(int rate) {
    Sound word = Sound.tones(rate, 0.5, -30, 500);
    Gated gated = Gated.of(rate, Sound.noise(rate, 5, -50, SEED).with(word, 3 * rate));
    assertThat(gated.isWhole(3.02, 3.7)).isTrue();
    assertThat(gated.closedAt()).isBetween(3.75, 3.85);
    int frame = rate / 50;
    int end = (int) Math.round(gated.closedAt() * rate);
    for (int i = 0; i < frame; i++) {
      int said = gated.said()[end - frame + i];
      assertThat(gated.heard()[end - frame + i]).isEqualTo(said * (frame - i) / frame);
    }
  }

  @Test
  void it_opens_over_1_ms() {
    Gated gated =
        Gated.of(
            NARROW, Sound.noise(NARROW, 3, -50, SEED).then(Sound.tones(NARROW, 1, -20, 1_000)));
    int from = 3 * NARROW;
    for (int i = 0; i < 8; i++) {
      assertThat(gated.heard()[from + i]).isEqualTo(gated.said()[from + i] * i / 8);
    }
    assertThat(gated.cut(from, from + 4_000)).isLessThanOrEqualTo(8);
  }

  @Test
  void speech_behind_silence_that_was_sent_is_not_led_in() {
    Sound line = Sound.noise(NARROW, 3, -60, SEED).then(Sound.silence(NARROW, 2));
    Gated gated = Gated.of(NARROW, line.then(Sound.tones(NARROW, 1, -30, 700)));
    assertThat(gated.framesPassed(LEARNT, 5)).isZero();
    assertThat(gated.isWhole(5, 6)).isTrue();
  }

  @Test
  void a_voice_that_never_pauses_is_never_noise() {
    Sound voice = Sound.voice(NARROW, 600, -45, SEED);
    Gated gated = Gated.of(NARROW, Sound.noise(NARROW, 600, -65, SEED).with(voice));
    assertThat(gated.ratio(voice, 0)).isGreaterThan(40);
  }

  @Test
  void one_that_is_off_lets_all_pass_as_it_is() {
    assertThat(Gated.of(NARROW, Sound.noise(NARROW, 10, -50, SEED), false).isWhole(0, 10)).isTrue();
  }
}
