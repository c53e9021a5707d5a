package no.meetat.cli.random;

import java.util.function.UnaryOperator;
import no.meetat.bridge.ImmutableBridgeSetup;

/**
 * Plays rounds with one kind of service.
 *
 * @param service the last word on how it is set up
 */
record Rounds(UnaryOperator<ImmutableBridgeSetup.Builder> service) {

  /** The service as it is. */
  static final Rounds PLAIN = new Rounds(UnaryOperator.identity());

  RoundResult play(Calls calls) {
    return new Round(calls, service, false).play();
  }

  /** The same, and tells what happened last. */
  RoundResult tell(Calls calls) {
    return new Round(calls, service, true).play();
  }
}
