package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sip.message.Response;
import no.meetat.booking.AccessNumber;
import no.meetat.call.CallId;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaSessions;
import no.meetat.sip.sdp.LocalSession;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/** Makes calls of INVITEs outside a dialog, or refuses them (RFC 3261, sections 8.2 and 13.3). */
final class Invitations {

  private final DialledNumber dialledNumber;
  private final CallerIdentity callerIdentity;
  private final MediaSessions media;
  private final Supplier<CallId> callIds;
  private final BooleanSupplier room;
  private final SipCalls calls;
  private final Wires wires;

  Invitations(
      DialledNumber dialledNumber,
      CallerIdentity callerIdentity,
      MediaSessions media,
      Supplier<CallId> callIds,
      BooleanSupplier room,
      SipCalls calls,
      Wires wires) {
    this.dialledNumber = dialledNumber;
    this.callerIdentity = callerIdentity;
    this.media = media;
    this.callIds = callIds;
    this.room = room;
    this.calls = calls;
    this.wires = wires;
  }

  /** Takes or refuses an INVITE. */
  void invited(ServerTransaction transaction, SIPRequest invite) {
    admit(invite)
        .flatMap(
            number -> session(invite).flatMap(offer -> open(transaction, invite, number, offer)))
        .peek(call -> begin(call, transaction, invite))
        .peekLeft(transaction::respond);
  }

  private Either<SIPResponse, AccessNumber> admit(SIPRequest invite) {
    if (calls.invitedBy(invite).isDefined()) {
      return Either.left(Responses.of(invite, Response.LOOP_DETECTED));
    }
    return dialledNumber
        .find(invite.getRequestURI())
        .mapLeft(status -> Responses.of(invite, status))
        .filterOrElse(number -> room.getAsBoolean(), number -> Responses.unavailable(invite));
  }

  private static Either<SIPResponse, Option<SessionDescription>> session(SIPRequest invite) {
    return SessionBody.read(invite).flatMap(offer -> common(invite, offer));
  }

  private static Either<SIPResponse, Option<SessionDescription>> common(
      SIPRequest invite, Option<SessionDescription> offer) {
    return offer
        .map(LocalSession::check)
        .map(checked -> checked.map(Option::some))
        .getOrElse(() -> Either.right(Option.none()))
        .mapLeft(fault -> Responses.notAcceptable(invite, fault.reason()));
  }

  private Either<SIPResponse, SipCall> open(
      ServerTransaction transaction,
      SIPRequest invite,
      AccessNumber number,
      Option<SessionDescription> offer) {
    CallId id = callIds.get();
    return media
        .open(id, transaction.flow().local().getAddress(), () -> noticeSilence(id))
        .toEither(() -> Responses.unavailable(invite))
        .map(session -> new OfferAnswer(session, local(session, transaction)))
        .flatMap(session -> call(id, transaction, invite, number, offer, session));
  }

  /** Media must not wait for a call's turn. */
  private void noticeSilence(CallId id) {
    wires.clock().execute(() -> calls.find(id).forEach(SipCall::silent));
  }

  private LocalSession local(MediaSession session, ServerTransaction transaction) {
    long sessionId = wires.now().get().wall().toEpochMilli();
    return new LocalSession(sessionId, wires.addressTold(transaction.flow()), session.localPort());
  }

  private Either<SIPResponse, SipCall> call(
      CallId id,
      ServerTransaction transaction,
      SIPRequest invite,
      AccessNumber number,
      Option<SessionDescription> offer,
      OfferAnswer session) {
    return session
        .invited(offer)
        .mapLeft(fault -> Responses.notAcceptable(invite, fault.reason()))
        .map(body -> new Invitation(invite, transaction, body))
        .map(invitation -> new SipCall(id, number, invitation, session, calls, wires))
        .filterOrElse(calls::add, twice -> Responses.of(invite, Response.LOOP_DETECTED))
        .peekLeft(refused -> session.close());
  }

  private void begin(SipCall call, ServerTransaction transaction, SIPRequest invite) {
    transaction.respond(Responses.of(invite, Response.TRYING));
    call.dial(
        callerIdentity.of(
            IdentityHeaders.of(invite), transaction.flow().remote().getAddress()));
  }
}
