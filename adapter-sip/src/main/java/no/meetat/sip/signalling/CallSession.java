package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.refresh.AgreedInterval;
import no.meetat.sip.signalling.refresh.SessionTimers;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/**
 * The session of one call in its dialog: how it begins, and how each side changes and refreshes it.
 * One thread at a time.
 */
final class CallSession {

  private final Dialog dialog;
  private final OfferAnswer offerAnswer;
  private final SessionTimers timers;
  private final Turns turns;
  private final Runnable gone;
  private final AwaitedAck ack = new AwaitedAck();
  private final Refreshing refreshing;
  private final PeerCheck check;

  /**
   * A session that is to be accepted.
   *
   * @param missed run when the session was not refreshed in time
   * @param gone run when the peer gives no ACK, or no longer knows the call
   */
  CallSession(NewCall begun, Turns turns, Runnable missed, Runnable gone) {
    this.dialog = begun.dialog();
    this.offerAnswer = begun.session();
    this.timers = begun.timers();
    this.turns = turns;
    this.gone = gone;
    this.refreshing = new Refreshing(begun, turns, ack::isAwaited, missed, gone);
    this.check = new PeerCheck(dialog, offerAnswer, turns, gone);
  }

  /** Sends our 200 to an INVITE, and awaits its ACK. */
  void accept(Invitation accepted) {
    ack.await(accepted, () -> turns.take(gone));
    accepted.accept(dialog.id().localTag(), dialog.ourContact(accepted.transaction().flow()));
    agreed(accepted.request(), accepted.interval());
  }

  private void agreed(SipRequest request, Option<AgreedInterval> interval) {
    offerAnswer.sent();
    refreshing.begin(request, interval);
  }

  /**
   * Takes an ACK from this address.
   *
   * @return whether the session is complete with it; none where the ACK is not awaited
   */
  Option<Boolean> acknowledged(SipRequest request, InetAddress from) {
    if (!ack.take(request)) {
      return Option.none();
    }
    dialog.vouch();
    offerAnswer.vouchFor(from);
    Option<SessionDescription> answer = SessionBody.read(request).getOrElse(Option::none);
    return Option.some(offerAnswer.acknowledged(answer));
  }

  /** Answers a re-INVITE. */
  void invited(ServerTransaction transaction, SipRequest request) {
    changed(request, true)
        .peek(change -> accept(change.invitation(request, transaction)))
        .peek(change -> dialog.refreshTarget(request.contact()))
        .peekLeft(transaction::respond);
  }

  /** Answers an UPDATE (RFC 3311, section 5.2). */
  void updated(ServerTransaction transaction, SipRequest request) {
    changed(request, false)
        .peek(change -> respond(change, transaction, request))
        .peek(change -> dialog.refreshTarget(request.contact()))
        .peekLeft(transaction::respond);
  }

  private void respond(Change change, ServerTransaction transaction, SipRequest update) {
    SipResponse ok =
        Responses.capable(Responses.of(update, Status.OK))
            .with(HeaderNames.CONTACT, dialog.ourContact(transaction.flow()));
    transaction.respond(change.in(ok));
    agreed(update, change.interval());
  }

  /**
   * What is agreed to.
   *
   * @param body our session description; empty where there is none to send
   */
  private record Change(String body, Option<AgreedInterval> interval) {

    Invitation invitation(SipRequest request, ServerTransaction transaction) {
      return new Invitation(request, transaction, body, interval);
    }

    SipResponse in(SipResponse bare) {
      SipResponse timed = interval.map(agreed -> agreed.in(bare)).getOrElse(bare);
      return body.isEmpty() ? timed : timed.withSession(body);
    }
  }

  /** An offer that meets one of ours gets 491 (RFC 3261, 14.2; RFC 3311, 5.2; RFC 5407, 3.1). */
  private Either<SipResponse, Change> changed(SipRequest request, boolean isInvite) {
    return timers
        .intervals()
        .agree(request)
        .flatMap(interval ->
            SessionBody.read(request)
                .filterOrElse(
                    offer -> !meets(offer, isInvite),
                    any -> Responses.of(request, Status.REQUEST_PENDING))
                .flatMap(offer -> body(request, offer, isInvite))
                .map(body -> new Change(body, interval)));
  }

  private boolean meets(Option<SessionDescription> offer, boolean isInvite) {
    return (isInvite || offer.isDefined()) && offerAnswer.isAnswerAwaited();
  }

  private Either<SipResponse, String> body(
      SipRequest request, Option<SessionDescription> offer, boolean isInvite) {
    return offer.isEmpty() && !isInvite
        ? Either.right("")
        : offerAnswer
            .invited(offer)
            .mapLeft(fault -> Responses.notAcceptable(request, fault.reason()));
  }

  /** Asks whether the peer still knows the call, unless a refresh asks just that (S29). */
  void checkPeer() {
    if (!refreshing.isPending()) {
      check.begin();
    }
  }

  /** Ends the session: no ACK and no refresh is awaited. */
  void close() {
    ack.stop();
    refreshing.stop();
    offerAnswer.close();
  }

  /** Ends the media only; the ACK is still awaited. */
  void silence() {
    refreshing.stop();
    offerAnswer.close();
  }
}
