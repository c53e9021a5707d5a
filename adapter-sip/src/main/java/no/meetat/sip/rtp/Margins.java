package no.meetat.sip.rtp;

import java.util.Arrays;

/**
 * How long before it was needed the last packet of each second came, and the first, for the last 30
 * s, in timestamp units. What a moment of trouble left behind does not count for long: of the older
 * seconds the three worst are passed over, as many as a burst of 2 s can touch. Jitter that lasts
 * is in more of them.
 */
final class Margins {

  /** Nothing came in a second. */
  static final long NONE = Long.MAX_VALUE;

  private static final int SECONDS = 30;
  private static final int RECENT = 5;
  private static final int PASSED_OVER = 3;

  private final long[] least = new long[SECONDS];
  private final long[] most = new long[SECONDS];
  private final long[] worst = new long[PASSED_OVER + 1];
  private int now;
  private int seconds;

  Margins() {
    clear();
  }

  void clear() {
    Arrays.fill(least, NONE);
    Arrays.fill(most, 0);
    seconds = 0;
  }

  /** A packet came this long before it was needed. */
  void note(long margin) {
    least[now] = Math.min(least[now], margin);
    most[now] = Math.max(most[now], margin);
  }

  /** All is played this much later from now on, so that all would have come as much earlier. */
  void shift(long later) {
    for (int i = 0; i < SECONDS; i++) {
      least[i] += least[i] == NONE ? 0 : later;
      most[i] = Math.max(0, most[i] + later);
    }
  }

  /** The next second begins. */
  void turn() {
    now = (now + 1) % SECONDS;
    least[now] = NONE;
    most[now] = 0;
    seconds++;
  }

  /** How much earlier all could have been played; 0 before 5 s have been seen. */
  long spare() {
    if (seconds < RECENT) {
      return 0;
    }
    Arrays.fill(worst, NONE);
    long spare = NONE;
    for (int ago = 0; ago < SECONDS; ago++) {
      long margin = least[(now + SECONDS - ago) % SECONDS];
      spare = ago <= RECENT ? Math.min(spare, margin) : spare;
      rank(margin);
    }
    return Math.min(spare, worst[PASSED_OVER]);
  }

  /** Keeps the worst in order. */
  private void rank(long margin) {
    long sinking = margin;
    for (int i = 0; i < worst.length && sinking < NONE; i++) {
      long kept = Math.min(worst[i], sinking);
      sinking = Math.max(worst[i], sinking);
      worst[i] = kept;
    }
  }

  /** The most that any packet of the last 5 s had to wait. */
  long longest() {
    long longest = 0;
    for (int ago = 0; ago <= RECENT; ago++) {
      longest = Math.max(longest, most[(now + SECONDS - ago) % SECONDS]);
    }
    return longest;
  }
}
