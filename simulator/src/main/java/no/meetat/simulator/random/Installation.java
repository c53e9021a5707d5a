package no.meetat.simulator.random;

import java.util.function.UnaryOperator;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.simulator.invariant.Policies;

/**
 * What random callers call: the bridge, set up as a product wants it.
 *
 * @param policies its chosen values
 * @param encoding how its journal keeps entries
 * @param ports the last word on its driven ports, which are the simulator's own
 */
public record Installation(
    Policies policies,
    JournalEncoding encoding,
    UnaryOperator<ImmutableBridgeSetup.Builder> ports) {

  /** MeetAt's own policies, and a journal in memory. */
  public static final Installation DEFAULT =
      new Installation(Policies.DEFAULT, JournalEncoding.NONE, UnaryOperator.identity());

  /** The same with other policies. */
  public Installation withPolicies(Policies other) {
    return new Installation(other, encoding, ports);
  }

  /** The same with another journal. */
  public Installation withEncoding(JournalEncoding other) {
    return new Installation(policies, other, ports);
  }

  /** The same with other ports. */
  public Installation withPorts(UnaryOperator<ImmutableBridgeSetup.Builder> other) {
    return new Installation(policies, encoding, other);
  }

  RoundResult play(Calls calls) {
    return new Round(calls, this, false).play();
  }

  /** The same, and reports what happened last. */
  RoundResult playAndReport(Calls calls) {
    return new Round(calls, this, true).play();
  }
}
