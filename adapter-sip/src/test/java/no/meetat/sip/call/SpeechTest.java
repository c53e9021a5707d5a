package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.rtp.JitterBuffer.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard of a voice of which frames are lost. */
class SpeechTest {

  private static final int SECONDS = 60;

  /**
   * A plain copy of ITU-T G.711, Appendix I, which delays by 3.75 ms, has the same figures to 0.4
   * dB.
   */
  @ParameterizedTest(name = "{0} Hz, pitch {1} Hz, {2} % lost in bursts of {3}")
  @CsvSource({
    " 8000, 120,  5, 1,  -2.9,  6.6",
    " 8000, 210,  5, 1,  -2.9,  6.6",
    " 8000, 120, 10, 1,  -3.7,  6.6",
    " 8000, 210, 10, 1,  -3.7,  6.6",
    " 8000, 120, 10, 3, -24.0, 11.2",
    " 8000, 210, 10, 3, -24.0, 11.2",
    "16000, 120,  5, 1,  -2.9,  6.6",
    "16000, 210, 10, 1,  -3.7,  6.6",
    "16000, 120, 10, 3, -24.0, 11.2",
  })
  void lost_speech_is_concealed_without_a_rattle(
      int rate, int pitch, int percent, int burst, double level, double distance) {
    short[] said = new Voice(rate, pitch).say(SECONDS);
    boolean[] lost = Losses.pattern(SECONDS * 50, percent / 100.0, burst);
    Losses losses = Losses.of(said, heard(said, lost, rate), lost, rate);
    assertThat(losses.level()).isGreaterThan(level);
    assertThat(losses.distance()).isLessThan(distance);
    assertThat(losses.step()).isLessThan(Losses.of(said, said, lost, rate).step() + 0.05);
  }

  private static short[] heard(short[] said, boolean[] lost, int rate) {
    Speech speech = new Speech(new AudioFormat(rate, 8000));
    int frame = rate / 50;
    short[] heard = new short[said.length];
    for (int at = 0; at < lost.length; at++) {
      speech.frame().clear();
      if (!lost[at]) {
        speech.frame().put(said, at * frame, 0, frame);
      }
      if (speech.take(lost[at] ? Found.LOST : Found.FRAME)) {
        for (int i = 0; i < frame; i++) {
          heard[at * frame + i] = (short) speech.samples()[i];
        }
      }
    }
    return heard;
  }

  @Test
  void what_was_concealed_does_not_go_on_in_silence() {
    Speech speech = new Speech(AudioFormat.NARROW);
    say(speech, 1_000);
    speech.frame().clear();
    assertThat(speech.take(Found.LOST)).isTrue();
    assertThat(speech.take(Found.SILENCE)).isTrue();
    assertThat(speech.samples()[79]).isLessThan(50);
    assertThat(speech.samples()[80]).isZero();
    assertThat(speech.take(Found.SILENCE)).isFalse();
    assertThat(speech.take(Found.LOST)).isFalse();
  }

  @Test
  void silence_that_was_sent_is_heard_as_it_is() {
    Speech speech = new Speech(AudioFormat.NARROW);
    say(speech, 1_000);
    assertThat(speech.take(Found.SILENCE)).isFalse();
    assertThat(speech.power()).isZero();
  }

  private static void say(Speech speech, int level) {
    short[] samples = new short[AudioFormat.NARROW.frame()];
    Arrays.fill(samples, (short) level);
    speech.frame().clear();
    speech.frame().put(samples, 0, 0, samples.length);
    speech.take(Found.FRAME);
  }
}
