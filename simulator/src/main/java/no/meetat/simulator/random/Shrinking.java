package no.meetat.simulator.random;

import java.time.Duration;
import no.meetat.simulator.invariant.Invariant;

/** Looks for fewer calls that still fail. */
final class Shrinking {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Installation installation;
  private final Invariant invariant;
  private final long stopAt = System.nanoTime() + LONGEST.toNanos();

  private Shrinking(Installation installation, Invariant invariant) {
    this.installation = installation;
    this.invariant = invariant;
  }

  /** The shortest failure found of a round that failed. */
  static Failure of(Installation installation, Calls calls, RoundResult failed) {
    Shrinking shrinking = new Shrinking(installation, failed.violation().get().invariant());
    Calls prefix = shrinking.prefix(calls);
    Calls few = shrinking.few(prefix);
    RoundResult told = installation.playAndReport(few);
    return new Failure(few, prefix.count(), told.violation().get(), told.story());
  }

  /** The fewest first calls, by bisection. */
  private Calls prefix(Calls all) {
    int good = 0;
    int bad = all.count();
    while (bad - good > 1) {
      int middle = (good + bad) / 2;
      boolean fails = fails(all.take(middle));
      bad = fails ? middle : bad;
      good = fails ? good : middle;
    }
    return all.take(bad);
  }

  /** Leaves out halves, quarters and so on to single calls, as long as it fails. */
  private Calls few(Calls prefix) {
    Calls few = prefix;
    for (int chunk = Math.max(1, few.count() / 2); chunk > 0; chunk /= 2) {
      few = without(few, chunk);
    }
    return few;
  }

  private Calls without(Calls calls, int chunk) {
    Calls few = calls;
    int at = 0;
    while (at < few.count() && few.count() > chunk) {
      Calls fewer = few.without(at, chunk);
      boolean fails = fails(fewer);
      few = fails ? fewer : few;
      at += fails ? 0 : chunk;
    }
    return few;
  }

  private boolean fails(Calls calls) {
    return System.nanoTime() < stopAt
        && installation.play(calls).violation().exists(v -> v.invariant() == invariant);
  }
}
