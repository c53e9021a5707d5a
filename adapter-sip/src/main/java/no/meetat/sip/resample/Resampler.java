package no.meetat.sip.resample;

/**
 * A low-pass of linear phase between two rates of which one is a whole multiple of the other. It
 * delays by 2.5 ms, is flat to 0.85 of the lower rate's half and 70 dB down from 1.15 of it. It
 * remembers nothing and rounds once, so that one window may be subtracted from another before
 * resampling or after.
 */
public final class Resampler {

  /** The power of two by which coefficients are multiplied. */
  private static final int SCALE = 20;

  private static final long HALF = 1L << (SCALE - 1);

  private final int factor;
  private final int history;
  private final boolean up;

  /** By phase; one phase where samples are left out. */
  private final int[][] phases;

  /**
   * From one rate to the other.
   *
   * @throws IllegalArgumentException when neither divides the other
   */
  public Resampler(int from, int to) {
    int high = Math.max(from, to);
    int low = Math.min(from, to);
    if (high % low != 0) {
      throw new IllegalArgumentException("no whole factor between " + from + " and " + to + " Hz");
    }
    up = to > from;
    factor = high / low;
    history = Window.history(from);
    phases = LowPass.phases(Window.history(high) + 1, factor, up ? factor : 1, 1 << SCALE);
  }

  /** Turns a window into a frame of the other rate, from its beginning. */
  public void convert(int[] window, int[] frame) {
    if (up) {
      raise(window, frame);
    } else {
      lower(window, frame);
    }
  }

  private void raise(int[] window, int[] frame) {
    int out = 0;
    for (int at = history; at < window.length; at++) {
      for (int[] phase : phases) {
        frame[out++] = filtered(window, at, phase);
      }
    }
  }

  private void lower(int[] window, int[] frame) {
    int out = 0;
    for (int at = history; at < window.length; at += factor) {
      frame[out++] = filtered(window, at, phases[0]);
    }
  }

  private static int filtered(int[] window, int at, int[] coefficients) {
    long sum = HALF;
    for (int i = 0; i < coefficients.length; i++) {
      sum += (long) coefficients[i] * window[at - i];
    }
    return (int) (sum >> SCALE);
  }
}
