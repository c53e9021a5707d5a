package no.meetat.cli.random;

import no.meetat.dtmf.Key;

/** What a caller does. */
sealed interface Act {

  record Press(Key key) implements Act {}

  record HangUp() implements Act {}

  record LoseTheLine() implements Act {}

  /**
   * One act of a caller's plan.
   *
   * @param pause since the act before, ms
   * @param act what is then done
   */
  record Planned(long pause, Act act) {}
}
