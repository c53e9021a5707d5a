package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.function.Consumer;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.Turns;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.refresh.RefreshedSession;
import no.meetat.sip.signalling.refresh.Refreshing;
import no.meetat.sip.signalling.refresh.SessionTimers;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transport.Flow;

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

  /** What its refreshing asks and tells. */
  private final class Refreshed implements RefreshedSession {

    private final Runnable missed;

    private Refreshed(Runnable missed) {
      this.missed = missed;
    }

    @Override
    public boolean isInvited() {
      return ack.isAwaited();
    }

    @Override
    public String offerAgain() {
      return offerAnswer.offerAgain();
    }

    @Override
    public void answeredAgain(Option<ReceivedResponse> accepted) {
      offerAnswer.answeredAgain(accepted.flatMap(SessionBody::answer));
    }

    @Override
    public boolean isGone(int status) {
      return PeerCheck.isGone(status, offerAnswer);
    }

    @Override
    public void gone() {
      gone.run();
    }

    @Override
    public void missed() {
      missed.run();
    }
  }

  /**
   * A session that is to be accepted.
   *
   * @param missed run when the session was not refreshed in time
   * @param gone run when the peer gives no ACK, or no longer knows the call
   */
  CallSession(OpenedCall begun, Turns turns, Runnable missed, Runnable gone) {
    this.dialog = begun.dialog();
    this.offerAnswer = begun.session();
    this.timers = begun.timers();
    this.turns = turns;
    this.gone = gone;
    this.refreshing = new Refreshing(dialog, turns, timers, new Refreshed(missed));
    this.check = new PeerCheck(dialog, offerAnswer, turns, gone);
  }

  /** Sends our 200 to an INVITE, and awaits its ACK. */
  void accept(Invitation accepted) {
    ack.await(accepted, () -> turns.take(gone));
    accepted.accept(dialog);
    agreed(accepted.request(), accepted.acceptance());
  }

  private void agreed(SipRequest request, Acceptance acceptance) {
    offerAnswer.sent();
    refreshing.begin(request, acceptance.interval());
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
    accept(transaction, request, taken -> accept(new Invitation(request, transaction, taken)));
  }

  /** Answers an UPDATE (RFC 3311, section 5.2). */
  void updated(ServerTransaction transaction, SipRequest request) {
    accept(transaction, request, taken -> respond(taken, transaction, request));
  }

  private void respond(Acceptance taken, ServerTransaction transaction, SipRequest update) {
    transaction.respond(taken.of(update, dialog, transaction.flow()));
    agreed(update, taken);
  }

  private void accept(
      ServerTransaction transaction, SipRequest request, Consumer<Acceptance> accepting) {
    acceptance(request, transaction.flow())
        .peek(accepting)
        .peek(taken -> dialog.refreshTarget(request.contact()))
        .peekLeft(transaction::respond);
  }

  /** An offer that meets one of ours gets 491 (RFC 3261, 14.2; RFC 3311, 5.2; RFC 5407, 3.1). */
  private Either<SipResponse, Acceptance> acceptance(SipRequest request, Flow flow) {
    boolean isInvite = request.is(Method.INVITE);
    return timers
        .intervals()
        .agree(request)
        .flatMap(interval ->
            SessionBody.read(request)
                .filterOrElse(
                    offer -> !meets(offer, isInvite),
                    any -> Responses.of(request, Status.REQUEST_PENDING))
                .flatMap(offer -> body(request, offer, flow))
                .map(body -> new Acceptance(body, interval)));
  }

  private boolean meets(Option<SessionDescription> offer, boolean isInvite) {
    return (isInvite || offer.isDefined()) && offerAnswer.isAnswerAwaited();
  }

  private Either<SipResponse, String> body(
      SipRequest request, Option<SessionDescription> offer, Flow flow) {
    return offer.isEmpty() && !request.is(Method.INVITE)
        ? Either.right("")
        : offerAnswer
            .invited(offer, flow)
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
