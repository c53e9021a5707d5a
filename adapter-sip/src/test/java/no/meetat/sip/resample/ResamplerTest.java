package no.meetat.sip.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import no.meetat.contract.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

  private static final int FRAMES = 100;
  private static final int LEVEL = 10_000;

  /** The gain of each tone, and of the tone that it must not become, both in dB. */
  @ParameterizedTest(name = "{0} to {1} Hz: {2} Hz")
  @CsvSource({
    "8000, 16000, 300, 7700",
    "8000, 16000, 1000, 7000",
    "8000, 16000, 3400, 4600",
    "8000, 48000, 1000, 9000",
    "8000, 48000, 3400, 11400",
    "16000, 48000, 6800, 9200",
    "16000, 8000, 300, 0",
    "16000, 8000, 3400, 0",
    "48000, 8000, 3400, 0",
    "48000, 16000, 6800, 0"
  })
  void what_both_rates_can_have_is_kept_within_a_tenth_of_a_dB_without_an_image(
      int from, int to, int tone, int image) {
    int[] heard = convert(from, to, tone);
    assertThat(gain(heard, to, tone)).isCloseTo(0, within(0.1));
    assertThat(image == 0 ? -100 : gain(heard, to, image)).isLessThan(-70);
  }

  @ParameterizedTest(name = "{0} to {1} Hz: {2} Hz")
  @CsvSource({
    "16000, 8000, 4600, 3400", "16000, 8000, 6000, 2000", "16000, 8000, 7700, 300",
    "48000, 8000, 6000, 2000", "48000, 8000, 23000, 1000", "48000, 16000, 9200, 6800"
  })
  void what_the_lower_rate_cannot_have_becomes_nothing_else(int from, int to, int tone, int alias) {
    assertThat(gain(convert(from, to, tone), to, alias)).isLessThan(-70);
  }

  private static int[] convert(int from, int to, int tone) {
    Resampler resampler = new Resampler(from, to);
    Window window = new Window(from);
    int[] in = new int[from / 50];
    int[] out = new int[to / 50];
    int[] all = new int[FRAMES * out.length];
    for (int frame = 0; frame < FRAMES; frame++) {
      for (int i = 0; i < in.length; i++) {
        double angle = 2 * Math.PI * tone * (frame * in.length + i) / from;
        in[i] = (int) Math.round(LEVEL * Math.sin(angle));
      }
      window.put(frame, in);
      resampler.convert(window.samples(), out);
      System.arraycopy(out, 0, all, frame * out.length, out.length);
    }
    return Arrays.copyOfRange(all, out.length, all.length);
  }

  private static double gain(int[] samples, int rate, int tone) {
    double sine = 0;
    double cosine = 0;
    for (int i = 0; i < samples.length; i++) {
      double angle = 2 * Math.PI * tone * i / rate;
      sine += samples[i] * Math.sin(angle);
      cosine += samples[i] * Math.cos(angle);
    }
    return 20 * Math.log10(2 * Math.hypot(sine, cosine) / samples.length / LEVEL + 1e-9);
  }

  @ParameterizedTest(name = "{0} to {1} Hz")
  @CsvSource({"8000, 16000", "16000, 8000", "8000, 48000", "48000, 8000", "48000, 16000"})
  void what_is_taken_away_before_is_taken_away_behind(int from, int to) {
    Random random = Seed.of(ResamplerTest.class);
    int[] all = new Window(from).samples();
    int[] own = all.clone();
    int[] others = all.clone();
    for (int i = 0; i < all.length; i++) {
      own[i] = random.nextInt(65_536) - 32_768;
      others[i] = random.nextInt(1 << 22) - (1 << 21);
      all[i] = own[i] + others[i];
    }
    Resampler resampler = new Resampler(from, to);
    int[] sum = new int[to / 50];
    int[] part = new int[to / 50];
    int[] rest = new int[to / 50];
    resampler.convert(all, sum);
    resampler.convert(own, part);
    resampler.convert(others, rest);
    for (int i = 0; i < sum.length; i++) {
      assertThat(sum[i] - part[i]).isCloseTo(rest[i], within(1));
    }
  }

  @ParameterizedTest(name = "{0} to {1} Hz")
  @CsvSource({"8000, 16000", "16000, 8000", "8000, 48000", "48000, 16000"})
  void a_level_stays_exactly_what_it_is(int from, int to) {
    int[] window = new Window(from).samples();
    Arrays.fill(window, -12_345);
    int[] out = new int[to / 50];
    new Resampler(from, to).convert(window, out);
    assertThat(out).containsOnly(-12_345);
  }

  @Test
  void without_a_frame_before_it_silence_was_before_a_frame() {
    Window window = new Window(8000);
    int[] frame = new int[160];
    Arrays.fill(frame, 7);
    window.put(1, frame);
    assertThat(window.samples()[0]).isZero();
    window.put(2, frame);
    assertThat(window.samples()).containsOnly(7);
    window.put(4, frame);
    assertThat(window.samples()[window.start() - 1]).isZero();
  }

  @Test
  void rates_that_do_not_divide_each_other_are_a_bug() {
    assertThatThrownBy(() -> new Resampler(44_100, 8000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
