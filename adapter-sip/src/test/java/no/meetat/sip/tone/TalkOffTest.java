package no.meetat.sip.tone;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.call.Voice;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Speech and music make no keys (ITU-T Q.24, section 2.4). */
class TalkOffTest {

  private static final int SECONDS = 60;

  /** Of ten seconds without a key, at most one frame is taken for the tone of one. */
  private static final double MUTED = 0.002;

  private final Ear narrow = new Ear(Codecs.PCMA);
  private final Ear wide = new Ear(Codecs.G722);

  @Test
  void S27_minutes_of_speech_and_music_are_heard_as_they_are() {
    hear(1, 3);
    assertThat(narrow.told() + wide.told()).isEmpty();
    assertThat(muted(narrow)).isLessThan(MUTED);
    assertThat(muted(wide)).isLessThan(MUTED);
  }

  @Test
  @Tag("long")
  void S27_an_hour_of_speech_and_one_of_music_make_no_key() {
    hear(1, 60);
    System.out.printf("muted: %.6f narrow, %.6f wide%n", muted(narrow), muted(wide));
    assertThat(narrow.told() + wide.told()).isEmpty();
    assertThat(muted(narrow)).isLessThan(MUTED / 20);
    assertThat(muted(wide)).isLessThan(MUTED / 20);
  }

  /** Of each minute, one of speech and one of music to each codec. */
  private void hear(long seed, int minutes) {
    for (int minute = 0; minute < minutes; minute++) {
      narrow.hear(speech(Codecs.PCMA, seed + minute));
      narrow.hear(new Band(8_000, seed + minute).play(SECONDS));
      wide.hear(speech(Codecs.G722, seed + minute));
      wide.hear(new Band(16_000, seed + minute).play(SECONDS));
    }
  }

  /** From a deep voice to that of a child, and from faint to loud. */
  private static int[] speech(Codec codec, long seed) {
    int rate = codec.format().sampleRate();
    double pitch = 80 + Math.floorMod(seed * 37, 320);
    double gain = Math.pow(10, (6 - Math.floorMod(seed, 5) * 5) / 20.0);
    short[] said = new Voice(rate, pitch, seed).say(SECONDS);
    int[] samples = new int[said.length];
    for (int i = 0; i < said.length; i++) {
      samples[i] = Math.clamp(Math.round(said[i] * gain), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return samples;
  }

  private static double muted(Ear ear) {
    return (double) ear.muted().chars().filter(sign -> sign == '#').count() / ear.muted().length();
  }
}
