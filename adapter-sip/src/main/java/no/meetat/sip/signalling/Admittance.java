package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.number.AccessNumber;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.sdp.KeyTerms;
import no.meetat.sip.sdp.LocalSession;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.refresh.SessionIntervals;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/** Which INVITEs outside a dialog may become calls (RFC 3261, sections 8.2 and 13.3). */
final class Admittance {

  private final NewCalls newCalls;
  private final SipCalls calls;
  private final DialledNumber dialledNumber;
  private final Peers peers;
  private final SessionIntervals intervals;

  /**
   * To these, beside the calls there are, on these peers' terms, with sessions of these intervals.
   */
  Admittance(NewCalls newCalls, SipCalls calls, Peers peers, SessionIntervals intervals) {
    this.peers = peers;
    this.intervals = intervals;
    this.newCalls = newCalls;
    this.calls = calls;
    this.dialledNumber = new DialledNumber(newCalls.numbers());
  }

  /** The call that is asked for, or why it is refused. */
  Either<RefusedInvite, CallRequest> check(ServerTransaction transaction, SipRequest invite) {
    return number(invite, transaction.flow().remote().getAddress())
        .flatMap(number ->
            session(invite, MediaKeys.terms(transaction.flow(), peers))
                .flatMap(offer ->
                    intervals
                        .agree(invite)
                        .mapLeft(RefusedInvite::unusable)
                        .map(interval ->
                            new CallRequest(invite, transaction, number, offer, interval))));
  }

  private Either<RefusedInvite, AccessNumber> number(SipRequest invite, InetAddress from) {
    if (calls.invitedBy(invite).isDefined()) {
      return Either.left(RefusedInvite.repeated(invite));
    }
    CallTerms terms = peers.terms(from);
    return dialledNumber
        .find(invite.uri(), terms.numbering())
        .filterOrElse(terms::answers, number -> Status.NOT_FOUND)
        .mapLeft(status -> RefusedInvite.unknownNumber(invite, status))
        .filterOrElse(
            number -> newCalls.accepting().getAsBoolean(),
            number -> RefusedInvite.unavailable(invite, CallRefusal.NOT_TAKING_CALLS));
  }

  private static Either<RefusedInvite, Option<SessionDescription>> session(
      SipRequest invite, KeyTerms terms) {
    return SessionBody.read(invite)
        .mapLeft(response -> new RefusedInvite(CallRefusal.NO_COMMON_MEDIA, response))
        .flatMap(offer -> common(invite, offer, terms));
  }

  private static Either<RefusedInvite, Option<SessionDescription>> common(
      SipRequest invite, Option<SessionDescription> offer, KeyTerms terms) {
    return offer
        .map(written -> LocalSession.check(written, terms))
        .map(checked -> checked.map(Option::some))
        .getOrElse(() -> Either.right(Option.none()))
        .mapLeft(fault -> RefusedInvite.notAcceptable(invite, fault.reason()));
  }
}
