package no.meetat.sip.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G722Test {

  private static final int FRAME = 320;
  private static final int OCTETS = 160;

  /** Samples between the coder's input and the decoder's output, by the two filters. */
  private static final int DELAY = 22;

  private final Encoder encoder = Codecs.G722.encoder();
  private final Decoder decoder = Codecs.G722.decoder();

  /** The sums are those of libspandsp 0.0.6, which has the same octets and samples. */
  @Test
  void G722_what_is_coded_and_decoded_from_the_reset_state_stays_bit_for_bit_what_it_is() {
    CRC32 octets = new CRC32();
    CRC32 samples = new CRC32();
    Random random = new Random(722);
    for (int frame = 0; frame < 100; frame++) {
      int[] said = new int[FRAME];
      for (int i = 0; i < FRAME; i++) {
        said[i] = (random.nextInt(65_536) - 32_768) >> (2 + frame % 14);
      }
      byte[] payload = coded(said);
      octets.update(payload);
      for (short sample : decoded(payload)) {
        samples.update(sample >> 8);
        samples.update(sample);
      }
    }
    assertThat(octets.getValue()).isEqualTo(1245670461L);
    assertThat(samples.getValue()).isEqualTo(2197245228L);
  }

  private byte[] coded(int[] said) {
    byte[] payload = new byte[OCTETS];
    encoder.encode(said, payload);
    return payload;
  }

  private short[] decoded(byte[] payload) {
    short[] heard = new short[FRAME];
    decoder.decode(payload, payload.length, heard);
    return heard;
  }

  @ParameterizedTest(name = "{0} Hz at {1}: {2} dB")
  @CsvSource({
    "100, 8000, 30", "300, 8000, 30", "1000, 8000, 30", "3000, 8000, 30", "3400, 8000, 30",
    "1000, 30000, 30", "1000, 300, 30", "5000, 8000, 10", "6000, 8000, 10", "6800, 8000, 10"
  })
  void a_tone_comes_through_at_its_level(int tone, int level, double signalToNoise) {
    double signal = 0;
    double noise = 0;
    double heardPower = 0;
    for (int frame = 0; frame < 100; frame++) {
      int[] said = new int[FRAME];
      for (int i = 0; i < FRAME; i++) {
        said[i] = tone(tone, level, frame * FRAME + i);
      }
      short[] heard = decoded(coded(said));
      for (int i = 0; frame > 20 && i < FRAME; i++) {
        double expected = tone(tone, level, frame * FRAME + i - DELAY);
        signal += expected * expected;
        heardPower += (double) heard[i] * heard[i];
        noise += (heard[i] - expected) * (heard[i] - expected);
      }
    }
    assertThat(decibels(signal / noise)).isGreaterThan(signalToNoise);
    assertThat(decibels(heardPower / signal)).isCloseTo(0, within(0.5));
  }

  private static int tone(int tone, int level, int at) {
    return (int) Math.round(level * Math.sin(2 * Math.PI * tone * at / 16_000));
  }

  private static double decibels(double ratio) {
    return 10 * Math.log10(ratio);
  }

  @Test
  void silence_comes_through_as_silence() {
    for (int frame = 0; frame < 10; frame++) {
      for (short sample : decoded(coded(new int[FRAME]))) {
        assertThat((int) sample).isBetween(-Decoder.SILENCE, Decoder.SILENCE);
      }
    }
  }

  @Test
  void what_is_out_of_range_is_clipped() {
    int[] loud = new int[FRAME];
    int[] clipped = new int[FRAME];
    for (int i = 0; i < FRAME; i++) {
      loud[i] = tone(500, 60_000, i);
      clipped[i] = Math.clamp(loud[i], -32_768, 32_767);
    }
    Encoder other = Codecs.G722.encoder();
    byte[] payload = new byte[OCTETS];
    other.encode(clipped, payload);
    assertThat(coded(loud)).isEqualTo(payload);
  }

  @Test
  void an_encoder_that_continues_another_codes_as_the_other_would() {
    Random random = new Random(1);
    for (int frame = 0; frame < 20; frame++) {
      coded(random.ints(FRAME, -9000, 9000).toArray());
    }
    Encoder fork = Codecs.G722.encoder();
    fork.continueFrom(encoder);
    int[] next = random.ints(FRAME, -9000, 9000).toArray();
    byte[] payload = new byte[OCTETS];
    fork.encode(next, payload);
    assertThat(payload).isEqualTo(coded(next));
  }

  @Test
  void whatever_comes_it_is_decoded_and_never_known_to_be_silent() {
    byte[] payload = new byte[OCTETS];
    new Random(2).nextBytes(payload);
    assertThat(decoder.isSilent(payload, OCTETS)).isFalse();
    assertThat(decoded(payload)).hasSize(FRAME);
  }
}
