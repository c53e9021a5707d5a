package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.meetat.contract.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TonalityTest {

  private static final long SEED = Seed.value(TonalityTest.class);

  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000})
  void noise_has_no_tones_whatever_its_colour(int rate) {
    assertThat(looks(rate, Sound.noise(rate, 60, -40, SEED))).isZero();
    assertThat(looks(rate, Sound.pinkNoise(rate, 60, -40, SEED))).isZero();
    assertThat(looks(rate, rumble(rate))).isZero();
  }

  /** Noise below 500 Hz. */
  private Sound rumble(int rate) {
    double[] states = new double[2];
    int[] white = Sound.noise(rate, 60, -30, SEED).heard();
    double weight = 1 - Math.exp(-2 * Math.PI * 500 / rate);
    return Sound.made(
        rate,
        60,
        -40,
        i -> {
          states[0] += weight * (white[i] - states[0]);
          states[1] += weight * (states[0] - states[1]);
          return states[1];
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000})
  void a_tone_is_one_that_is_4_dB_louder_than_the_noise(int rate) {
    for (int hertz = 250; hertz <= 3_400; hertz += 35) {
      Sound tone = Sound.tones(rate, 20, -40, hertz);
      Sound noise = Sound.noise(rate, 20, rate == 8_000 ? -44 : -41, SEED);
      assertThat(looks(rate, tone.with(noise))).as("%d Hz", hertz).isGreaterThan(150);
    }
  }

  @Test
  void a_hum_is_none() {
    assertThat(
            looks(
                8_000,
                Sound.noise(8_000, 20, -50, SEED).with(Sound.tones(8_000, 20, -30, 50, 100))))
        .isZero();
  }

  /** How many looks of 180 or more found tones; ten a second, from a second after the beginning. */
  private static int looks(int rate, Sound sound) {
    int[] samples = sound.heard();
    int frame = rate / 50;
    Tonality tonality = new Tonality();
    int tonal = 0;
    for (int n = 0; n + 5 <= samples.length / frame; n += 5) {
      for (int part = 0; part < Tonality.FRAMES; part++) {
        int from = (n + part) * frame;
        tonality.take(Arrays.copyOfRange(samples, from, from + frame), part);
      }
      tonality.look();
      tonal += n >= 50 && n < 50 * 19 && tonality.isTonal() ? 1 : 0;
    }
    return tonal;
  }
}
