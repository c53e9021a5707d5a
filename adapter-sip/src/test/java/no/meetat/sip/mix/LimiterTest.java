package no.meetat.sip.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimiterTest {

  private static final int FRAME = 160;
  private static final double FULL = 32_768;

  private final Limiter limiter = new Limiter(true);

  @Test
  void what_fits_in_16_bits_is_left_as_it_is() {
    int[] frame = new Random(1).ints(FRAME, Short.MIN_VALUE, Short.MAX_VALUE + 1).toArray();
    frame[0] = Short.MIN_VALUE;
    frame[1] = Short.MAX_VALUE;
    int[] before = frame.clone();
    limiter.limit(0, frame);
    assertThat(frame).isEqualTo(before);
  }

  @Test
  void of_ten_talkers_at_minus_15_dBov_no_sample_is_clipped() {
    int tooLoud = 0;
    for (int tick = 0; tick < 500; tick++) {
      int[] frame = talkers(tick);
      tooLoud += (int) Arrays.stream(frame).filter(LimiterTest::isClipped).count();
      limiter.limit(tick, frame);
      assertThat(Arrays.stream(frame).filter(LimiterTest::isClipped).count()).isZero();
    }
    assertThat(tooLoud).as("before").isGreaterThan(1_000);
  }

  private static boolean isClipped(int sample) {
    return sample > Short.MAX_VALUE || sample < Short.MIN_VALUE;
  }

  /** Of noise, each at -15 dBov. */
  private static int[] talkers(int tick) {
    Random random = new Random(tick);
    double level = FULL * Math.pow(10, -15 / 20.0) * Math.sqrt(10);
    return IntStream.range(0, FRAME).map(i -> (int) (level * random.nextGaussian())).toArray();
  }

  @Test
  void a_steady_tone_of_twice_full_scale_stays_a_tone() {
    double[] heard = new double[50 * FRAME];
    for (int tick = 0; tick < 51; tick++) {
      int[] frame = tone(tick, 2 * FULL);
      limiter.limit(tick, frame);
      for (int i = 0; i < FRAME && tick > 0; i++) {
        heard[(tick - 1) * FRAME + i] = frame[i];
      }
    }
    double all = Arrays.stream(heard).map(sample -> sample * sample).sum() / heard.length;
    double fundamental = Math.pow(amplitude(heard, 1_010), 2) / 2;
    assertThat(fundamental).isGreaterThan(Math.pow(FULL, 2) / 2 * 0.9);
    assertThat(Math.sqrt((all - fundamental) / fundamental)).as("THD+N").isLessThan(0.01);
  }

  /** Of 1010 Hz. */
  private static int[] tone(int tick, double amplitude) {
    return IntStream.range(tick * FRAME, (tick + 1) * FRAME)
        .map(i -> (int) (amplitude * Math.sin(2 * Math.PI * 1_010 * i / 8_000)))
        .toArray();
  }

  private static double amplitude(double[] samples, double hertz) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < samples.length; i++) {
      real += samples[i] * Math.cos(2 * Math.PI * hertz * i / 8_000);
      imaginary += samples[i] * Math.sin(2 * Math.PI * hertz * i / 8_000);
    }
    return 2 * Math.hypot(real, imaginary) / samples.length;
  }

  @Test
  void the_gain_recovers_without_a_step_until_all_is_as_it_was() {
    limiter.limit(0, level(2 * (int) FULL));
    int before = 1_642 / 2;
    for (int tick = 1; tick < 30; tick++) {
      int[] frame = level(1_642);
      limiter.limit(tick, frame);
      for (int sample : frame) {
        assertThat(sample - before).as("less than 0.02 dB a sample").isBetween(0, 2);
        before = sample;
      }
    }
    assertThat(before).isEqualTo(1_642);
  }

  @Test
  void a_sound_too_loud_is_led_down_to_before_it_comes() {
    int[] frame = level(10_000);
    frame[100] = 65_534;
    limiter.limit(0, frame);
    assertThat(frame[0]).isBetween(9_940, 10_000);
    assertThat(frame[50]).isBetween(7_400, 7_600);
    assertThat(frame[99]).isEqualTo(5_000);
    assertThat(frame[100]).isEqualTo(Short.MAX_VALUE);
    assertThat(frame[101]).isEqualTo(5_000);
  }

  @Test
  void who_goes_on_from_another_begins_with_its_gain() {
    limiter.limit(0, level(65_534));
    Limiter own = new Limiter(true);
    own.continueFrom(limiter, 1);
    int[] frame = level(1_000);
    own.limit(1, frame);
    assertThat(frame[0]).isEqualTo(500);
    assertThat(frame[FRAME - 1]).isEqualTo(520);
  }

  @Test
  void one_that_is_off_leaves_all_as_it_is() {
    int[] frame = level(100_000);
    new Limiter(false).limit(0, frame);
    assertThat(frame).containsOnly(100_000);
  }

  private static int[] level(int level) {
    int[] samples = new int[FRAME];
    Arrays.fill(samples, level);
    return samples;
  }
}
