package no.meetat.sip.trunk;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.transport.Flow;

/**
 * How requests to a trunk go. A request is given as it is to be sent over a flow; its answer is
 * right, and left why there is none.
 */
interface Ways {

  /** To the first of its servers that answers. */
  void any(Function<Flow, OutsideRequest> request, Consumer<Either<String, Served>> done);

  /** How long none of its servers may be asked (RFC 3261, section 20.33); zero where one may be. */
  Duration rest();

  /** To this one, and to the others where it does not answer. */
  void same(
      Target target, Function<Flow, OutsideRequest> request, Consumer<Either<String, Served>> done);
}
