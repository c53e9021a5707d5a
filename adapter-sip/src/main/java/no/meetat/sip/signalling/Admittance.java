package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.number.AccessNumber;
import no.meetat.sip.sdp.LocalSession;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/** Which INVITEs outside a dialog may become calls (RFC 3261, sections 8.2 and 13.3). */
final class Admittance {

  private final NewCalls newCalls;
  private final SipCalls calls;
  private final DialledNumber dialledNumber;

  /** To these, beside the calls there are. */
  Admittance(NewCalls newCalls, SipCalls calls) {
    this.newCalls = newCalls;
    this.calls = calls;
    this.dialledNumber = new DialledNumber(newCalls.numbers());
  }

  /** The call that is asked for, or the response that refuses it. */
  Either<SipResponse, CallRequest> check(ServerTransaction transaction, SipRequest invite) {
    return number(invite)
        .flatMap(number ->
            session(invite).map(offer -> new CallRequest(invite, transaction, number, offer)));
  }

  private Either<SipResponse, AccessNumber> number(SipRequest invite) {
    if (calls.invitedBy(invite).isDefined()) {
      return Either.left(Responses.of(invite, Status.LOOP_DETECTED));
    }
    return dialledNumber
        .find(invite.uri())
        .mapLeft(status -> Responses.of(invite, status))
        .filterOrElse(
            number -> newCalls.accepting().getAsBoolean(), number -> Responses.unavailable(invite));
  }

  private static Either<SipResponse, Option<SessionDescription>> session(SipRequest invite) {
    return SessionBody.read(invite).flatMap(offer -> common(invite, offer));
  }

  private static Either<SipResponse, Option<SessionDescription>> common(
      SipRequest invite, Option<SessionDescription> offer) {
    return offer
        .map(LocalSession::check)
        .map(checked -> checked.map(Option::some))
        .getOrElse(() -> Either.right(Option.none()))
        .mapLeft(fault -> Responses.notAcceptable(invite, fault.reason()));
  }
}
