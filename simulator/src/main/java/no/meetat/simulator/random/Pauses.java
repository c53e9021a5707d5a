package no.meetat.simulator.random;

import java.util.List;

/** How long callers pause, in ms: as people do, and just at the edge of the service's timers. */
final class Pauses {

  /**
   * Between keys, a slip, ending, question, question after a greeting, farewell, line, reminder.
   */
  private static final List<Long> TIMERS =
      List.of(4_000L, 500L, 3_000L, 10_000L, 14_700L, 15_000L, 60_000L, 60_000L);

  /** One pause in this many tries a timer's edge. */
  private static final int EDGE = 25;

  private static final long FASTEST_KEY = 40;
  private static final long SLOWEST_KEY = 600;
  private static final long SLOW_TAP = 250;
  private static final long LONGEST_HOLD = 9_900;
  private static final long THOUGHT = 9_000;
  private static final long ORDINARY_TALK = 2_400_000;
  private static final long LONGEST_TALK = 5_400_000;

  private Pauses() {}

  static long betweenKeys(Draw draw) {
    return draw.oneIn(EDGE) ? edge(draw) : draw.between(FASTEST_KEY, SLOWEST_KEY);
  }

  /** Mostly a tap; some keys are held for longer than the next one may take. */
  static long held(Draw draw) {
    return draw.oneIn(EDGE) ? draw.between(SLOW_TAP, LONGEST_HOLD) : draw.between(0, SLOW_TAP);
  }

  static long thought(Draw draw) {
    return draw.oneIn(EDGE) ? edge(draw) : draw.spread(0, THOUGHT);
  }

  static long talk(Draw draw) {
    return draw.oneIn(3) ? draw.spread(0, LONGEST_TALK) : draw.between(60_000, ORDINARY_TALK);
  }

  static long edge(Draw draw) {
    return draw.pick(TIMERS) + draw.between(-1, 1);
  }
}
