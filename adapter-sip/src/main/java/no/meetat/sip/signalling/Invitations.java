package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.net.InetAddress;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.number.AccessNumber;
import no.meetat.sip.sdp.LocalSession;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.Dialogs;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/** Makes calls of INVITEs outside a dialog, or refuses them (RFC 3261, sections 8.2 and 13.3). */
final class Invitations {

  private final DialledNumber dialledNumber;
  private final CallerIdentity callerIdentity;
  private final BooleanSupplier accepting;
  private final CallPlaces places;
  private final Sessions sessions;
  private final Dialogs dialogs;
  private final SipCalls calls;
  private final BiFunction<CallId, AccessNumber, CallReports> reports;
  private final Supplier<CallId> callIds;
  private final Executor turns;

  /**
   * Whoever makes the calls.
   *
   * @param reports what the bridge hears of a call
   * @param turns where a call's turn is waited for
   */
  Invitations(
      DialledNumber dialledNumber,
      CallerIdentity callerIdentity,
      BooleanSupplier accepting,
      CallPlaces places,
      Sessions sessions,
      Dialogs dialogs,
      SipCalls calls,
      BiFunction<CallId, AccessNumber, CallReports> reports,
      Supplier<CallId> callIds,
      Executor turns) {
    this.dialledNumber = dialledNumber;
    this.callerIdentity = callerIdentity;
    this.accepting = accepting;
    this.places = places;
    this.sessions = sessions;
    this.dialogs = dialogs;
    this.calls = calls;
    this.reports = reports;
    this.callIds = callIds;
    this.turns = turns;
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
    CallReports reported = reports.apply(callIds.get(), number);
    return sessions
        .open(reported.call(), transaction.flow(), () -> noticeSilence(reported.call()))
        .toEither(() -> Responses.unavailable(invite))
        .flatMap(session ->
            Try.of(() -> call(reported, transaction, invite, offer, session, place))
                .onFailure(fault -> session.close())
                .get());
  }

  /** Media must not wait for a call's turn. */
  private void noticeSilence(CallId id) {
    turns.execute(() -> calls.find(id).forEach(SipCall::silent));
  }

  private Either<SipResponse, SipCall> call(
      CallReports reported,
      ServerTransaction transaction,
      SipRequest invite,
      Option<SessionDescription> offer,
      OfferAnswer session,
      CallPlaces.Place place) {
    String user = reported.accessNumber().national();
    Dialog dialog = dialogs.foundedBy(invite, transaction.flow(), user);
    return session
        .invited(offer)
        .mapLeft(fault -> Responses.notAcceptable(invite, fault.reason()))
        .map(body -> new Invitation(invite, transaction, body))
        .map(invitation -> new SipCall(reported, invitation, dialog, session, place, calls))
        .filterOrElse(calls::add, twice -> Responses.of(invite, Status.LOOP_DETECTED))
        .peekLeft(refused -> session.close());
  }

  private static void begin(
      SipCall call, Caller caller, ServerTransaction transaction, SipRequest invite) {
    transaction.respond(Responses.of(invite, Status.TRYING));
    call.dial(caller);
  }
}
