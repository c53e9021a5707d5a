package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import java.util.function.Supplier;
import no.meetat.time.Moment;

/** The first violation of a round, if there is one. */
public final class Verdict {

  private final Supplier<Moment> clock;
  private long step;
  private Option<Violation> violation = Option.none();

  public Verdict(Supplier<Moment> clock) {
    this.clock = clock;
  }

  /** The next step begins. */
  public void nextStep() {
    step++;
  }

  /** How many steps there were. */
  public long steps() {
    return step;
  }

  /** Whether all has held so far. */
  public boolean isGood() {
    return violation.isEmpty();
  }

  public Option<Violation> violation() {
    return violation;
  }

  /** Requires what must hold; {@code what} says what is the case when it does not. */
  public void require(boolean holds, Invariant invariant, Supplier<String> what) {
    if (!holds && violation.isEmpty()) {
      violation = Option.some(new Violation(invariant, step, clock.get(), what.get()));
    }
  }
}
