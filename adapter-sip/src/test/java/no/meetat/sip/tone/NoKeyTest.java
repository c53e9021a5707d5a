package no.meetat.sip.tone;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.codec.Codecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steady tones that are no key: none is told, and nothing of them is taken away. */
class NoKeyTest {

  private static final int MILLIS = 400;

  /** Frequencies in Hz with a level each in dBm0. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "two rows                | 697 -10, 852 -10",
        "neighbouring rows       | 770 -10, 852 -10",
        "two columns             | 1209 -10, 1477 -10",
        "a row and two columns   | 770 -10, 1209 -10, 1477 -10",
        "two rows and a column   | 770 -10, 941 -10, 1336 -10",
        "all four rows           | 697 -12, 770 -12, 852 -12, 941 -12",
        "a row and its octave    | 697 -10, 1394 -12",
        "the octave near a column| 679 -10, 1358 -12",
        "and a bit higher        | 682 -10, 1364 -12",
        "2nd and 3rd harmonic    | 787 -14, 1180.5 -21",
        "a fifth from a row      | 852 -10, 1278 -10",
        "a row and between       | 770 -10, 1272 -10",
        "between and a column    | 811 -10, 1336 -10",
        "with a second harmonic  | 770 -10, 1336 -10, 1540 -25",
        "with another            | 770 -10, 1336 -10, 2672 -25",
        "with a third tone       | 770 -10, 1336 -10, 2100 -19",
        "with one below          | 770 -10, 1336 -10, 350 -19",
        "folded down, at 8 kHz   | 3303 -10, 2664 -10",
        "a flute at a row        | 770 -10, 1540 -25, 2310 -35",
        "a reed at a row         | 770 -10, 1540 -12, 2310 -14, 3080 -16",
        "a reed below a row      | 385 -10, 770 -10, 1155 -12, 1540 -14, 1925 -16",
        "a voice at 4th and 7th  | 174 -20, 348 -20, 522 -14, 696 -10, 870 -14, 1044 -14, 1218 -12",
        "dial tone               | 425 -10",
        "dial tone, elsewhere    | 350 -13, 440 -13",
        "test tone               | 1004 -10",
        "intermodulation test    | 860 -13, 1380 -13",
        "fax, calling            | 1100 -10",
        "modem, answering        | 2100 -10",
        "tones between exchanges | 700 -7, 900 -7",
        "and others              | 900 -7, 1300 -7",
        "and others              | 1100 -7, 1700 -7",
      })
  void S27_steady_tones_are_heard_as_they_are(String what, String tones) {
    assertUntouched(what, tones);
  }

  @Test
  void S27_a_single_tone_of_any_frequency_is_heard_as_it_is() {
    for (int hertz = 100; hertz < 4000; hertz += 15) {
      assertUntouched("%d Hz".formatted(hertz), hertz + " -10");
    }
  }

  /** Notes of which a row, or a column, is one of the first six harmonics. */
  @Test
  void S27_harmonic_tones_at_rows_and_columns_are_heard_as_they_are() {
    for (int n = 0; n < 2 * Keypad.SIDE; n++) {
      double tone = n < Keypad.SIDE ? Keypad.row(n) : Keypad.column(n - Keypad.SIDE);
      for (int harmonic = 1; harmonic <= 6; harmonic++) {
        for (int roll = 0; roll <= 12; roll += 3) {
          assertUntouched("harmonic " + harmonic, harmonics(tone / harmonic, roll));
        }
      }
    }
  }

  private static String harmonics(double first, int roll) {
    StringBuilder tones = new StringBuilder();
    for (int n = 1; n <= 8 && n * first < 3900; n++) {
      double level = -12 - roll * Math.log(n) / Math.log(2);
      tones.append("%s%s %s".formatted(n == 1 ? "" : ",", n * first, level));
    }
    return tones.toString();
  }

  private static void assertUntouched(String what, String tones) {
    Line line = new Line(8000, 1).pause(MILLIS);
    for (String tone : tones.split(",", -1)) {
      String[] parts = tone.strip().split(" ", -1);
      double hertz = Double.parseDouble(parts[0]);
      line.tone(0, line.length(), hertz, Double.parseDouble(parts[1]));
    }
    Ear ear = new Ear(Codecs.PCMA);
    ear.hear(line.linear());
    assertThat(ear.told()).as(what + ": " + tones).isEmpty();
    assertThat(ear.muted()).as(what + ": " + tones).doesNotContain("#");
  }
}
