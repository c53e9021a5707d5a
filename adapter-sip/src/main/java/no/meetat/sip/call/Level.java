package no.meetat.sip.call;

import java.util.Arrays;
import no.meetat.bridge.LineFigures;

/**
 * How loud a caller was in the last second: the power of the loudest frame of 20 ms (RFC 6464
 * measures frames alike), in parts of 200 ms of which the oldest is forgotten. One thread at a
 * time.
 */
final class Level {

  /** Ticks of 20 ms that a part has. */
  static final int PART = 10;

  /** No power, since nobody listens. */
  static final long UNHEARD = -1;

  private static final int PARTS = 5;

  /** The power of what is as loud as can be: 0 dBov. */
  private static final double OVERLOAD = 32_768.0 * 32_768.0;

  private final long[] loudest = new long[PARTS];
  private int part;
  private boolean heard;

  /** A frame in which the caller was heard, with this mean square of its samples. */
  void hear(long power) {
    heard = true;
    loudest[part] = Math.max(loudest[part], power);
  }

  /** A frame in which nobody listened. */
  void rest() {
    if (heard) {
      heard = false;
      Arrays.fill(loudest, 0);
    }
  }

  /** The next part begins. */
  void turn() {
    part = (part + 1) % PARTS;
    loudest[part] = 0;
  }

  /** Of the loudest frame. */
  long power() {
    if (!heard) {
      return UNHEARD;
    }
    long power = 0;
    for (long each : loudest) {
      power = Math.max(power, each);
    }
    return power;
  }

  /** The power of so many dBov. */
  static double power(double decibels) {
    return OVERLOAD * Math.pow(10, decibels / 10);
  }

  /** The power in dBov. */
  static int decibels(long power) {
    return power == 0 ? LineFigures.SILENCE : (int) Math.round(10 * Math.log10(power / OVERLOAD));
  }
}
