package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetAddress;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.number.AccessNumber;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaSessions;
import no.meetat.sip.sdp.LocalSession;
import no.meetat.sip.sdp.MediaTargets;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/** Makes calls of INVITEs outside a dialog, or refuses them (RFC 3261, sections 8.2 and 13.3). */
final class Invitations {

  private final DialledNumber dialledNumber;
  private final CallerIdentity callerIdentity;
  private final MediaSessions media;
  private final MediaTargets targets;
  private final Predicate<InetAddress> trusted;
  private final Supplier<CallId> callIds;
  private final BooleanSupplier accepting;
  private final CallPlaces places;
  private final SipCalls calls;
  private final Wires wires;

  Invitations(
      DialledNumber dialledNumber,
      CallerIdentity callerIdentity,
      MediaSessions media,
      MediaTargets targets,
      Predicate<InetAddress> trusted,
      Supplier<CallId> callIds,
      BooleanSupplier accepting,
      CallPlaces places,
      SipCalls calls,
      Wires wires) {
    this.dialledNumber = dialledNumber;
    this.callerIdentity = callerIdentity;
    this.media = media;
    this.targets = targets;
    this.trusted = trusted;
    this.callIds = callIds;
    this.accepting = accepting;
    this.places = places;
    this.calls = calls;
    this.wires = wires;
  }

  /** Takes or refuses an INVITE. */
  void invited(ServerTransaction transaction, SipRequest invite) {
    InetAddress peer = transaction.flow().remote().getAddress();
    Caller caller = callerIdentity.of(IdentityHeaders.of(invite), peer);
    admit(invite)
        .flatMap(
            number -> session(invite).flatMap(offer -> open(transaction, invite, number, offer)))
        .peek(call -> begin(call, caller, transaction, invite))
        .peekLeft(transaction::respond);
  }

  private Either<SipResponse, AccessNumber> admit(SipRequest invite) {
    if (calls.invitedBy(invite).isDefined()) {
      return Either.left(Responses.of(invite, Status.LOOP_DETECTED));
    }
    return dialledNumber
        .find(invite.uri())
        .mapLeft(status -> Responses.of(invite, status))
        .filterOrElse(number -> accepting.getAsBoolean(), number -> Responses.unavailable(invite));
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

  private Either<SipResponse, SipCall> open(
      ServerTransaction transaction,
      SipRequest invite,
      AccessNumber number,
      Option<SessionDescription> offer) {
    return places
        .take(transaction.flow().remote().getAddress())
        .toEither(() -> Responses.unavailable(invite))
        .flatMap(place ->
            Try.of(() -> open(transaction, invite, number, offer, place))
                .onFailure(fault -> place.leave())
                .get()
                .peekLeft(refused -> place.leave()));
  }

  private Either<SipResponse, SipCall> open(
      ServerTransaction transaction,
      SipRequest invite,
      AccessNumber number,
      Option<SessionDescription> offer,
      CallPlaces.Place place) {
    CallId id = callIds.get();
    return media
        .open(id, transaction.flow().local().getAddress(), () -> noticeSilence(id))
        .toEither(() -> Responses.unavailable(invite))
        .peek(session -> trust(session, transaction))
        .map(session -> new OfferAnswer(session, local(session, transaction)))
        .flatMap(session ->
            Try.of(() -> call(id, transaction, invite, number, offer, session, place))
                .onFailure(fault -> session.close())
                .get());
  }

  private void trust(MediaSession session, ServerTransaction transaction) {
    if (trusted.test(transaction.flow().remote().getAddress())) {
      session.trust();
    }
  }

  /** Media must not wait for a call's turn. */
  private void noticeSilence(CallId id) {
    wires.clock().execute(() -> calls.find(id).forEach(SipCall::silent));
  }

  private LocalSession local(MediaSession session, ServerTransaction transaction) {
    return new LocalSession(
        Tags.sessionId(), wires.addressTold(transaction.flow()), session.localPort(), targets);
  }

  private Either<SipResponse, SipCall> call(
      CallId id,
      ServerTransaction transaction,
      SipRequest invite,
      AccessNumber number,
      Option<SessionDescription> offer,
      OfferAnswer session,
      CallPlaces.Place place) {
    return session
        .invited(offer)
        .mapLeft(fault -> Responses.notAcceptable(invite, fault.reason()))
        .map(body -> new Invitation(invite, transaction, body))
        .map(invitation -> new SipCall(id, number, invitation, session, place, calls, wires))
        .filterOrElse(calls::add, twice -> Responses.of(invite, Status.LOOP_DETECTED))
        .peekLeft(refused -> session.close());
  }

  private static void begin(
      SipCall call, Caller caller, ServerTransaction transaction, SipRequest invite) {
    transaction.respond(Responses.of(invite, Status.TRYING));
    call.dial(caller);
  }
}
