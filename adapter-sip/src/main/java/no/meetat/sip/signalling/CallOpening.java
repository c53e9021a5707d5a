package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;
import no.meetat.number.AccessNumber;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.Dialogs;
import no.meetat.sip.signalling.dialog.FocusName;
import no.meetat.sip.signalling.event.Subscribing;
import no.meetat.sip.signalling.refresh.SessionTimers;
import no.meetat.sip.signalling.transport.Flow;

/** Makes calls of the requests that were admitted: opens their media, and answers their offers. */
final class CallOpening {

  private final Function<AccessNumber, CallReports> reports;
  private final Sessions sessions;
  private final Dialogs dialogs;
  private final SipCalls calls;
  private final SessionTimers timers;
  private final Peers peers;
  private final Subscribing subscribing;

  /**
   * Makes no calls yet.
   *
   * @param reports what the bridge hears of a new call to this number
   * @param calls where they are added
   * @param timers of their sessions
   * @param peers who want numbers written in a form of their own, or may subscribe to conferences
   * @param subscribing serves them
   */
  CallOpening(
      Function<AccessNumber, CallReports> reports,
      Sessions sessions,
      Dialogs dialogs,
      SipCalls calls,
      SessionTimers timers,
      Peers peers,
      Subscribing subscribing) {
    this.reports = reports;
    this.sessions = sessions;
    this.dialogs = dialogs;
    this.calls = calls;
    this.timers = timers;
    this.peers = peers;
    this.subscribing = subscribing;
  }

  /** The call at this place, which it leaves in the end; or why it is refused. */
  Either<RefusedInvite, SipCall> open(CallRequest request, CallPlaces.Place place) {
    return orUndo(() -> opened(request, place), place::leave);
  }

  private Either<RefusedInvite, SipCall> opened(CallRequest request, CallPlaces.Place place) {
    CallReports reported = reports.apply(request.number());
    Flow flow = request.transaction().flow();
    return sessions
        .open(reported.call(), flow, request.offer(), () -> calls.noticeSilence(reported.call()))
        .toEither(() -> RefusedInvite.unavailable(request.invite(), CallRefusal.OVERLOAD))
        .flatMap(session -> orUndo(() -> call(reported, request, session, place), session::close));
  }

  /** What has been taken is given back when no call comes of it, whatever the cause. */
  private static Either<RefusedInvite, SipCall> orUndo(
      Supplier<Either<RefusedInvite, SipCall>> opening, Runnable undo) {
    try {
      return opening.get().peekLeft(refused -> undo.run());
    } catch (RuntimeException | StackOverflowError fault) {
      undo.run();
      throw fault;
    }
  }

  private Either<RefusedInvite, SipCall> call(
      CallReports reported, CallRequest request, OfferAnswer session, CallPlaces.Place place) {
    Dialog dialog = dialog(request);
    return session
        .invited(request.offer(), request.transaction().flow())
        .mapLeft(fault -> RefusedInvite.notAcceptable(request.invite(), fault.reason()))
        .map(request::accepted)
        .map(invitation ->
            new OpenedCall(reported, invitation, dialog, session, timers, subscribing))
        .map(begun -> new SipCall(begun, place, calls))
        .filterOrElse(calls::add, twice -> RefusedInvite.repeated(request.invite()));
  }

  /** Its user is the number dialled, as the peer writes it. */
  private Dialog dialog(CallRequest request) {
    Flow flow = request.transaction().flow();
    CallTerms terms = peers.terms(flow.remote().getAddress());
    return dialogs.foundedBy(
        request.invite(),
        flow,
        terms.numbering().user(request.number()),
        Option.when(terms.conferenceEvents(), FocusName::next));
  }
}
