package no.meetat.sip.prompt;

import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import no.meetat.sip.codec.G711;

/** Reads recordings: RIFF WAVE, 8 kHz, mono, 16-bit linear, A-law or mu-law. */
final class WavFile {

  private static final int RIFF = chunkName("RIFF");
  private static final int WAVE = chunkName("WAVE");
  private static final int FORMAT = chunkName("fmt ");
  private static final int DATA = chunkName("data");
  private static final int FORMAT_LENGTH = 16;
  private static final int SAMPLE_RATE = 8000;

  private final ByteBuffer octets;

  private WavFile(byte[] octets) {
    this.octets = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The recording, or why it cannot be used. */
  static Either<String, Clip> read(byte[] octets) {
    return new WavFile(octets).clip();
  }

  private Either<String, Clip> clip() {
    if (octets.remaining() < 12 || octets.getInt() != RIFF) {
      return Either.left("is not a WAV file");
    }
    octets.getInt();
    if (octets.getInt() != WAVE) {
      return Either.left("is not a WAV file");
    }
    return chunk(FORMAT)
        .flatMap(WavFile::law)
        .flatMap(coding -> chunk(DATA).map(coding::samples))
        .map(Clip::ofSamples);
  }

  /** Looks for the chunk among those that follow. */
  private Either<String, ByteBuffer> chunk(int name) {
    while (octets.remaining() >= 8) {
      int found = octets.getInt();
      long length = Integer.toUnsignedLong(octets.getInt());
      int held = (int) Math.min(length, octets.remaining());
      ByteBuffer content = octets.slice(octets.position(), held).order(ByteOrder.LITTLE_ENDIAN);
      octets.position(Math.min(octets.limit(), octets.position() + held + (held & 1)));
      if (found == name) {
        return Either.right(content);
      }
    }
    return Either.left("lacks sound or its description");
  }

  private static Either<String, Coding> law(ByteBuffer format) {
    if (format.remaining() < FORMAT_LENGTH) {
      return Either.left("describes its sound in too few bytes");
    }
    int coding = format.getShort(0);
    int channels = format.getShort(2);
    int rate = format.getInt(4);
    int bits = format.getShort(14);
    if (channels != 1 || rate != SAMPLE_RATE) {
      return Either.left("has " + channels + " channels at " + rate + " Hz, not 1 at 8000 Hz");
    }
    return Coding.of(coding, bits);
  }

  private static int chunkName(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }

  /** How the samples of a file are written. */
  private enum Coding {
    LINEAR,
    A_LAW,
    MU_LAW;

    static Either<String, Coding> of(int format, int bits) {
      if (format == 1 && bits == 16) {
        return Either.right(LINEAR);
      } else if (format == 6 && bits == 8) {
        return Either.right(A_LAW);
      } else if (format == 7 && bits == 8) {
        return Either.right(MU_LAW);
      }
      return Either.left("has format " + format + " of " + bits + " bits, not 16-bit or G.711");
    }

    short[] samples(ByteBuffer data) {
      return switch (this) {
        case LINEAR -> linear(data);
        case A_LAW -> decoded(data, G711.A_LAW);
        case MU_LAW -> decoded(data, G711.MU_LAW);
      };
    }

    private static short[] linear(ByteBuffer data) {
      short[] samples = new short[data.remaining() / Short.BYTES];
      data.asShortBuffer().get(samples);
      return samples;
    }

    private static short[] decoded(ByteBuffer data, G711 law) {
      short[] samples = new short[data.remaining()];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = law.decode(data.get(i));
      }
      return samples;
    }
  }
}
