package no.meetat.simulator.random;

import no.meetat.dtmf.Key;

/** What a caller does. */
sealed interface Act {

  /**
   * Presses a key and lets it go.
   *
   * @param held how long, ms
   */
  record Press(Key key, long held) implements Act {}

  record HangUp() implements Act {}

  record LoseTheLine() implements Act {}

  /** How long it takes, ms. */
  default long lasts() {
    return switch (this) {
      case Press press -> press.held();
      case HangUp any -> 0;
      case LoseTheLine any -> 0;
    };
  }

  /**
   * One act of a caller's plan.
   *
   * @param pause since the act before was over, ms
   * @param act what is done then
   */
  record Planned(long pause, Act act) {}
}
