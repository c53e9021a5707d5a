package no.meetat.sip.call;

/**
 * The power spectrum of 256 samples under a Hann window: at 8 kHz, lines of 31.25 Hz. A fast
 * Fourier transform of half the length, whose complex input are the samples by twos. It allocates
 * nothing.
 */
final class Spectrum {

  /** Samples that it is of. */
  static final int LENGTH = 256;

  /** Lines that it has. */
  static final int LINES = LENGTH / 2;

  private static final float[] WINDOW = new float[LENGTH];
  private static final float[] COSINE = new float[LINES];
  private static final float[] SINE = new float[LINES];

  static {
    for (int i = 0; i < LENGTH; i++) {
      WINDOW[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / LENGTH));
    }
    for (int i = 0; i < LINES; i++) {
      COSINE[i] = (float) Math.cos(2 * Math.PI * i / LENGTH);
      SINE[i] = (float) -Math.sin(2 * Math.PI * i / LENGTH);
    }
  }

  private final float[] real = new float[LINES];
  private final float[] imaginary = new float[LINES];

  /** The sample at this place, from 0; each place is put once before a transform. */
  void put(int place, float sample) {
    float[] half = place % 2 == 0 ? real : imaginary;
    half[reversed(place / 2)] = sample * WINDOW[place];
  }

  private static int reversed(int index) {
    return Integer.reverse(index) >>> Integer.numberOfLeadingZeros(LINES - 1);
  }

  /** Transforms what was put. */
  void transform() {
    for (int half = 1; half < LINES; half *= 2) {
      int stride = LINES / half;
      for (int k = 0; k < half; k++) {
        combine(half, k, COSINE[k * stride], SINE[k * stride]);
      }
    }
  }

  private void combine(int half, int first, float cosine, float sine) {
    for (int i = first; i < LINES; i += 2 * half) {
      int j = i + half;
      float re = real[j] * cosine - imaginary[j] * sine;
      float im = real[j] * sine + imaginary[j] * cosine;
      real[j] = real[i] - re;
      imaginary[j] = imaginary[i] - im;
      real[i] += re;
      imaginary[i] += im;
    }
  }

  /** The power of a line, from 1 to {@link #LINES} - 1, after the transform. */
  double power(int line) {
    int mirrored = LINES - line;
    float evenReal = real[line] + real[mirrored];
    float evenImaginary = imaginary[line] - imaginary[mirrored];
    float oddReal = imaginary[line] + imaginary[mirrored];
    float oddImaginary = real[mirrored] - real[line];
    float re = evenReal + oddReal * COSINE[line] - oddImaginary * SINE[line];
    float im = evenImaginary + oddReal * SINE[line] + oddImaginary * COSINE[line];
    return (re * re + im * im) / 4;
  }
}
