package no.meetat.sip.tone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The limits of ITU-T Q.24, Annex A: of each figure the strictest that an administration has. Each
 * row is tried with all keys, in all codecs, at different places in a frame and with different
 * phases.
 */
class KeyTonesTest {

  private static final int PLACES = 16;
  private static final Array<Codec> CODECS = Array.of(Codecs.PCMA, Codecs.PCMU, Codecs.G722);

  /** Levels in dBm0; offsets in percent, and in Hz. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "as telephones send it       | 100 |  -9 |  -7 |    0 |  0 |    0 |  0",
        "the loudest                 |  40 |   0 |   0 |    0 |  0 |    0 |  0",
        "the faintest (Australia)    |  40 | -27 | -27 |    0 |  0 |    0 |  0",
        "high tone louder by 10 dB   |  40 | -20 | -10 |    0 |  0 |    0 |  0",
        "low tone louder by 10 dB    |  40 | -10 | -20 |    0 |  0 |    0 |  0",
        "faint and uneven            |  40 | -17 | -27 |    0 |  0 |    0 |  0",
        "faint and uneven, other way |  40 | -27 | -17 |    0 |  0 |    0 |  0",
        "both higher by 1.5 % + 4 Hz |  40 | -10 | -10 |  1.5 |  4 |  1.5 |  4",
        "both lower                  |  40 | -10 | -10 | -1.5 | -4 | -1.5 | -4",
        "low lower, high higher      |  40 | -10 | -10 | -1.5 | -4 |  1.5 |  4",
        "low higher, high lower      |  40 | -10 | -10 |  1.5 |  4 | -1.5 | -4",
        "both higher by 1.8 %        |  40 | -10 | -10 |  1.8 |  0 |  1.8 |  0",
        "both lower by 1.8 %         |  40 | -10 | -10 | -1.8 |  0 | -1.8 |  0",
        "low tone louder by 8 dB     |  40 | -17 | -25 |  1.5 |  2 | -1.5 | -2",
        "high tone louder by 6 dB    |  40 | -25 | -19 | -1.5 | -2 |  1.5 |  2",
      })
  void what_is_a_key_by_Q24_is_heard(
      String what,
      int millis,
      int low,
      int high,
      double lowPercent,
      int lowHertz,
      double highPercent,
      int highHertz) {
    for (Codec codec : CODECS) {
      for (char key : Line.keys().toCharArray()) {
        for (int place = 0; place < PLACES; place++) {
          double offLow = lowPercent / 100 + lowHertz / Line.low(key);
          double offHigh = highPercent / 100 + highHertz / Line.high(key);
          Line line = line(codec, place).press(key, millis, low, high, offLow, offHigh).pause(80);
          assertThat(Ear.hears(codec, line))
              .as("%s in %s, place %s", key, codec, place)
              .isEqualTo(key + "^");
        }
      }
    }
  }

  private static Line line(Codec codec, int place) {
    return new Line(codec.format().sampleRate(), place).pause(40 + 20.0 * place / PLACES);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "faint (Japan)           | 100 | -29 | -29 |    0 |    0",
        "low tone faint          | 100 | -29 | -20 |    0 |    0",
        "high tone faint         | 100 | -20 | -29 |    0 |    0",
        "low tone lower by 3 %   | 100 | -10 | -10 |   -3 |    0",
        "low tone higher by 3 %  | 100 | -10 | -10 |    3 |    0",
        "high tone lower by 3 %  | 100 | -10 | -10 |    0 |   -3",
        "high tone higher by 3 % | 100 | -10 | -10 |    0 |    3",
        "both lower by 3.5 %     | 100 | -10 | -10 | -3.5 | -3.5",
        "both higher by 3.5 %    | 100 | -10 | -10 |  3.5 |  3.5",
        "too short               |  24 | -10 | -10 |    0 |    0",
        "too short, loud         |  24 |  -2 |  -2 |    0 |    0",
        "too short, faint        |  24 | -26 | -26 |    0 |    0",
        "low tone alone          | 100 | -10 | -99 |    0 |    0",
        "high tone alone         | 100 | -99 | -10 |    0 |    0",
      })
  void what_is_none_is_not(
      String what, int millis, int low, int high, double lowPercent, double highPercent) {
    for (Codec codec : CODECS) {
      for (char key : Line.keys().toCharArray()) {
        for (int place = 0; place < PLACES; place++) {
          Line line =
              line(codec, place)
                  .press(key, millis, low, high, lowPercent / 100, highPercent / 100)
                  .pause(80);
          assertThat(Ear.hears(codec, line)).as("%s in %s, %s", key, codec, place).isEmpty();
        }
      }
    }
  }

  /** {@code 5/40} is a press of 40 ms, {@code -30} a pause of 30 ms. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a short press        | 5/40                 | 5^",
        "a pause of 30 ms     | 5/40 -30 5/40        | 5^5^",
        "a pause of 40 ms     | 5/40 -40 5/40 -40 6/40 -40 6/40 | 5^5^6^6^",
        "an interruption      | 5/50 -10 5/50        | 5^",
        "and a longer one     | 5/50 -12 5/50        | 5^",
        "a long press         | 5/3000               | 5^",
        "no pause             | 5/60 6/60 9/60       | 5^6^9^",
        "a code               | 7/70 -60 1/70 -60 3/70 -60 2/70 -60 #/70 | 7^1^3^2^#^",
        "one too short        | 5/60 -40 6/20 -40 7/60 | 5^7^",
      })
  void presses_are_told_apart(String what, String acts, String keys) {
    for (Codec codec : CODECS) {
      for (int place = 0; place < PLACES; place++) {
        assertThat(Ear.hears(codec, play(line(codec, place), acts)))
            .as("%s, place %s", codec, place)
            .isEqualTo(keys);
      }
    }
  }

  private static Line play(Line line, String acts) {
    for (String act : acts.split(" ", -1)) {
      if (act.charAt(0) == '-') {
        line.pause(Integer.parseInt(act.substring(1)));
      } else {
        line.press(act.charAt(0), Integer.parseInt(act.substring(2)), -10);
      }
    }
    return line.pause(80);
  }

  @ParameterizedTest(name = "{0} dB below the tones")
  @ValueSource(ints = {15, 20, 30})
  void noise_hides_no_key_and_makes_none(int below) {
    String all = Line.keys();
    for (int place = 0; place < PLACES; place++) {
      for (Codec codec : CODECS.take(2)) {
        Line line = line(codec, place);
        all.chars().forEach(key -> line.press((char) key, 50, -10).pause(50));
        assertThat(new Heard(codec, line.noise(-7 - below)).keys()).isEqualTo(all);
      }
    }
  }

  @Test
  void an_echo_hides_no_key_and_makes_none() {
    for (int millis = 5; millis <= 25; millis += 5) {
      Line line = line(Codecs.PCMA, 3);
      Line.keys().chars().forEach(key -> line.press((char) key, 60, -10).pause(60));
      assertThat(new Heard(Codecs.PCMA, line.echo(millis, 10)).keys()).isEqualTo(Line.keys());
    }
  }

  @Test
  void dial_tone_hides_no_key() {
    Line line = line(Codecs.PCMA, 5);
    Line.keys().chars().forEach(key -> line.press((char) key, 60, -10).pause(60));
    line.tone(0, line.length(), 425, -25);
    assertThat(new Heard(Codecs.PCMA, line).keys()).isEqualTo(Line.keys());
  }

  /** What is told of a line without the ends of presses. */
  private record Heard(Codec codec, Line line) {
    String keys() {
      return Ear.hears(codec, line.pause(80)).replace("^", "");
    }
  }
}
