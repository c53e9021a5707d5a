package no.meetat.simulator.player;

import io.vavr.control.Option;
import no.meetat.simulator.script.Act;

/**
 * How a script went.
 *
 * @param expectations how many there were
 * @param failed how many were not met, and what could not be done
 */
public record Outcome(int expectations, int failed) {
  static final Outcome START = new Outcome(0, 0);

  /** Whether all was as expected. */
  public boolean isGood() {
    return failed == 0;
  }

  Outcome after(Act act, Option<String> wrong) {
    int expected = act instanceof Act.Expectation ? 1 : 0;
    int failure = wrong.isDefined() ? 1 : 0;
    return new Outcome(expectations + expected, failed + failure);
  }

  /** In a line. */
  public String summary() {
    String all = expectations + (expectations == 1 ? " expectation" : " expectations");
    return isGood() ? all + ", all met" : all + ", " + failed + " failed";
  }
}
