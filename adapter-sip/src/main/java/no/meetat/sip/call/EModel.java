package no.meetat.sip.call;

/**
 * How good people would call the speech of a line, by the E-model (ITU-T G.107) with its default
 * values: only delay and loss are of this line. Codecs count as G.711 with concealment.
 */
final class EModel {

  /** The rating of a line without delay or loss, by all default values. */
  private static final double BEST = 93.2;

  /** Of one-way delay, for each millisecond. */
  private static final double DELAY = 0.024;

  /** Beyond this one-way delay, in ms, people begin to talk at the same time. */
  private static final double LONG_DELAY = 177.3;

  private static final double OF_LONG_DELAY = 0.11;

  /** What loss of all packets takes from the rating. */
  private static final double LOSS = 95;

  /**
   * How robust against random loss in percent: G.711 with concealment (ITU-T G.113, appendix I).
   */
  private static final double ROBUSTNESS = 25.1;

  private EModel() {}

  /**
   * The rating, 0 (bad) to 93.2.
   *
   * @param delay from mouth to ear, ms
   * @param loss of packets that were lost or late, 0 to 1
   */
  static double rating(double delay, double loss) {
    return Math.max(0, BEST - impairmentOf(delay) - impairmentOfLoss(100 * loss));
  }

  private static double impairmentOf(double delay) {
    return DELAY * delay + OF_LONG_DELAY * Math.max(0, delay - LONG_DELAY);
  }

  private static double impairmentOfLoss(double percent) {
    return LOSS * percent / (percent + ROBUSTNESS);
  }

  /** The mean opinion score of a rating (annex B), 1 (bad) to 4.4. */
  static double mos(double rating) {
    return Math.max(1, 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6);
  }
}
