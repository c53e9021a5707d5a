package no.meetat.sip.call;

/** How users would like what came in a call, by its rating (ITU-T G.107, annex B). */
public enum Satisfaction {
  /** All or nearly all would be satisfied. */
  SATISFIED(80),
  /** Some would not. */
  SOME_DISSATISFIED(70),
  /** Many would not. */
  MANY_DISSATISFIED(60),
  /** Nearly nobody would be. */
  NEARLY_ALL_DISSATISFIED(0);

  private final int least;

  Satisfaction(int least) {
    this.least = least;
  }

  /** Of a rating of 0 to 100. */
  static Satisfaction of(double rating) {
    for (Satisfaction satisfaction : values()) {
      if (rating >= satisfaction.least) {
        return satisfaction;
      }
    }
    return NEARLY_ALL_DISSATISFIED;
  }
}
