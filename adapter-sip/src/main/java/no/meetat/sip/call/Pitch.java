package no.meetat.sip.call;

/**
 * Finds the period of a voice by normalised cross-correlation: the last 20 ms against what was 5 to
 * 15 ms before, which is a pitch of 66 to 200 Hz. Of higher voices it finds two periods or more. A
 * coarse search at 4000 samples a second comes first.
 */
final class Pitch {

  private static final int COARSE_RATE = 4_000;
  private static final int MILLIS = 1_000;

  private final int shortest;
  private final int longest;
  private final int compared;
  private final int coarse;

  /** Of sound of this many samples a second, a multiple of 4000. */
  Pitch(int rate) {
    shortest = 5 * rate / MILLIS;
    longest = 15 * rate / MILLIS;
    compared = 20 * rate / MILLIS;
    coarse = rate / COARSE_RATE;
  }

  /**
   * The period at the end of what was heard, in samples.
   *
   * @param heard 35 ms at least
   */
  int period(short[] heard) {
    int about = best(heard, shortest, longest, coarse);
    return best(heard, Math.max(shortest, about - coarse), Math.min(longest, about + coarse), 1);
  }

  private int best(short[] heard, int from, int to, int step) {
    int best = to;
    double most = 0;
    for (int lag = from; lag <= to; lag += step) {
      double likeness = likeness(heard, lag, step);
      if (likeness > most) {
        most = likeness;
        best = lag;
      }
    }
    return best;
  }

  /** The squared correlation, over the energy of what the end is compared to. */
  private double likeness(short[] heard, int lag, int step) {
    long product = 0;
    long energy = 1;
    for (int at = heard.length - compared; at < heard.length; at += step) {
      int before = heard[at - lag];
      product += (long) heard[at] * before;
      energy += (long) before * before;
    }
    return product > 0 ? (double) product * product / energy : 0;
  }
}
