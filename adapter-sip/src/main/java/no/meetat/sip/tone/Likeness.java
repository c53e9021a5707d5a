package no.meetat.sip.tone;

/** How much 20 ms of sound are like a key. */
enum Likeness {
  /** They are nothing like it. */
  NONE,
  /** Most of them is its tone. */
  EDGE,
  /** They are its tone, and some noise. */
  PURE,
  /** They are its tone and nothing else. */
  CLEAN;

  /** Whether they are a tone for themselves. */
  boolean isTone() {
    return compareTo(PURE) >= 0;
  }

  /** Whether they and the 20 ms before or behind them are a press: both pure, or one clean. */
  boolean isPressWith(Likeness other) {
    return (isTone() && other.isTone())
        || (this == CLEAN && other == EDGE)
        || (this == EDGE && other == CLEAN);
  }
}
