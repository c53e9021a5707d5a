package no.meetat.cli.real;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a telephone has heard, which it may still write.
 *
 * @param file WAV, 8 kHz, linear with 16 bits
 */
record Recording(Path file) {

  private static final int HEADER = 44;

  /** 200 ms. */
  private static final int WINDOW = Tone.RATE / 5;

  /** Of a sample in a window that is not silent: about -50 dBov. */
  private static final double LOUD = 100.0 * 100;

  /** Of a window's power, when a tone is all that is heard. */
  private static final double NEARLY_ALL = 0.9;

  /** Samples so far. */
  int length() throws IOException {
    return samples().length;
  }

  /** How many seconds of it are not silent. */
  double loudSeconds() throws IOException {
    short[] samples = samples();
    int loud = 0;
    for (int from = 0; from + WINDOW <= samples.length; from += WINDOW) {
      loud += power(samples, from) > LOUD ? 1 : 0;
    }
    return loud * (double) WINDOW / Tone.RATE;
  }

  /** Whether this tone was heard, alone, some time after so many samples. */
  boolean has(Tone tone, int after) throws IOException {
    short[] samples = samples();
    for (int from = after; from + WINDOW <= samples.length; from += WINDOW) {
      double power = power(samples, from);
      if (power > LOUD && share(samples, from, tone, power) > NEARLY_ALL) {
        return true;
      }
    }
    return false;
  }

  private static double power(short[] samples, int from) {
    double sum = 0;
    for (int i = from; i < from + WINDOW; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum / WINDOW;
  }

  /** By one bin of a Fourier transform. */
  private static double share(short[] samples, int from, Tone tone, double power) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < WINDOW; i++) {
      double angle = 2 * Math.PI * tone.hertz() * i / Tone.RATE;
      real += samples[from + i] * Math.cos(angle);
      imaginary += samples[from + i] * Math.sin(angle);
    }
    return 2 * (real * real + imaginary * imaginary) / ((double) WINDOW * WINDOW) / power;
  }

  private short[] samples() throws IOException {
    byte[] octets = Files.readAllBytes(file);
    int count = Math.max(0, octets.length - HEADER) / Short.BYTES;
    short[] samples = new short[count];
    if (count > 0) {
      ByteBuffer.wrap(octets, HEADER, count * Short.BYTES)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(samples);
    }
    return samples;
  }
}
