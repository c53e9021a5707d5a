package no.meetat.sip.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import no.meetat.contract.Seed;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.G711;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavFileTest {

  @Test
  void A_law_is_played_as_it_was_recorded_and_padded_to_whole_frames() {
    byte[] sound = new byte[200];
    Arrays.fill(sound, (byte) 0x2A);
    Clip clip = WavFile.read(Wavs.wav(6, 8, sound)).get();
    assertThat(clip.frames()).isEqualTo(2);
    assertThat(Arrays.copyOf(clip.payloads(Codecs.PCMA), 200)).isEqualTo(sound);
    assertThat(clip.payloads(Codecs.PCMA)).hasSize(320).endsWith((byte) 0xD5);
    assertThat(clip.payloads(Codecs.PCMU)).hasSize(320).endsWith((byte) 0xFF);
  }

  @Test
  void mu_law_is_played_as_it_was_recorded() {
    byte[] sound = new byte[160];
    Arrays.fill(sound, (byte) 0x2A);
    assertThat(WavFile.read(Wavs.wav(7, 8, sound)).get().payloads(Codecs.PCMU)).isEqualTo(sound);
  }

  @Test
  void linear_samples_are_encoded_for_both_codecs() {
    Clip clip = WavFile.read(Wavs.wav(1, 16, new byte[] {0x10, 0x27})).get();
    assertThat(clip.payloads(Codecs.PCMA)[0]).isEqualTo(G711.A_LAW.encode(10_000));
    assertThat(clip.payloads(Codecs.PCMU)[0]).isEqualTo(G711.MU_LAW.encode(10_000));
  }

  @Test
  void chunks_of_other_kinds_are_passed_over() {
    byte[] plain = Wavs.wav(6, 8, new byte[160]);
    byte[] listed = new byte[plain.length + 12];
    System.arraycopy(plain, 0, listed, 0, 36);
    System.arraycopy(new byte[] {'L', 'I', 'S', 'T', 3, 0, 0, 0, 1, 2, 3, 0}, 0, listed, 36, 12);
    System.arraycopy(plain, 36, listed, 48, plain.length - 36);
    assertThat(WavFile.read(listed).get().frames()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 16, 2, 8000, has 2 channels",
    "1, 16, 1, 44100, at 44100 Hz",
    "1, 24, 1, 8000, format 1 of 24 bits",
    "85, 16, 1, 8000, format 85",
  })
  void other_kinds_of_sound_are_refused_with_the_reason(
      int format, int bits, int channels, int rate, String reason) {
    byte[] file = Wavs.wav(format, bits, channels, rate, new byte[320]);
    assertThat(WavFile.read(file).getLeft()).contains(reason);
  }

  @Test
  void whatever_is_in_a_file_it_is_read_or_refused() {
    Random random = Seed.of(WavFileTest.class);
    for (int round = 0; round < 20_000; round++) {
      byte[] file = Wavs.wav(1, 16, new byte[20]);
      for (int change = random.nextInt(4); change >= 0; change--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt();
      }
      byte[] cut = Arrays.copyOf(file, random.nextInt(file.length + 1));
      assertThat(WavFile.read(cut).fold(String::length, Clip::frames)).isPositive();
    }
  }
}
