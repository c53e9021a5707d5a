package no.meetat.sip.trunk;

import io.vavr.control.Either;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.transport.Flow;

/** Sends one request to one hop. */
@FunctionalInterface
interface Exchange {

  /**
   * Sends it.
   *
   * @param request as it is to be sent over a flow
   * @param done takes the answer, or why another hop should be tried (RFC 3263, section 4.3)
   */
  void send(
      Target target, Function<Flow, OutsideRequest> request, Consumer<Either<String, Served>> done);
}
