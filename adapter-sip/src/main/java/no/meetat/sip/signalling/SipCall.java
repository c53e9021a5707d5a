package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import io.vavr.control.Option;
import javax.sip.message.Request;
import javax.sip.message.Response;
import no.meetat.booking.AccessNumber;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.dtmf.Key;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from its INVITE to its end. What others ask of it is done in turn. */
final class SipCall {

  private static final Logger LOG = LoggerFactory.getLogger(SipCall.class);

  private final CallId id;
  private final AccessNumber accessNumber;
  private final InviteId inviteId;
  private final Dialog dialog;
  private final OfferAnswer offerAnswer;
  private final SipCalls calls;
  private final Wires wires;
  private final Turns turns = new Turns();
  private final AwaitedAck ack = new AwaitedAck();
  private final PeerCheck check;
  private Option<Invitation> invitation;
  private CallState state = CallState.RINGING;

  SipCall(
      CallId id,
      AccessNumber accessNumber,
      Invitation invitation,
      OfferAnswer offerAnswer,
      SipCalls calls,
      Wires wires) {
    this.id = id;
    this.accessNumber = accessNumber;
    this.inviteId = InviteId.of(invitation.request());
    this.dialog = new Dialog(invitation.request(), Tags.tag(), invitation.transaction().flow());
    this.invitation = Option.some(invitation);
    this.offerAnswer = offerAnswer;
    this.calls = calls;
    this.wires = wires;
    this.check = new PeerCheck(dialog, offerAnswer, wires, turns, this::giveUp);
  }

  CallId id() {
    return id;
  }

  DialogId dialogId() {
    return dialog.id();
  }

  InviteId inviteId() {
    return inviteId;
  }

  /** Tells the bridge of the call. */
  void dial(Caller caller) {
    turns.take(() -> wires.bridge().dialled(id, accessNumber, caller, wires.now().get()));
  }

  /** The bridge answers. */
  void answer() {
    turns.take(this::answerRinging);
  }

  private void answerRinging() {
    if (state == CallState.RINGING) {
      state = CallState.ANSWERED;
      invitation.forEach(this::accept);
      invitation = Option.none();
      LOG.info("call {} to {}: {}", id, accessNumber, Response.OK);
    }
  }

  private void accept(Invitation accepted) {
    ack.await(accepted, wires, () -> turns.take(this::giveUp));
    accepted.accept(
        dialog.id().localTag(), accessNumber, wires.addressTold(accepted.transaction().flow()));
    offerAnswer.sent();
  }

  /** The bridge hangs up. */
  void hangUp() {
    turns.take(this::leave);
  }

  private void leave() {
    switch (state) {
      case RINGING -> refuse(Response.TEMPORARILY_UNAVAILABLE);
      case ANSWERED -> leaveAfterAck();
      case CONFIRMED -> disconnect();
      case LEAVING, DISCONNECTED, ENDED -> {}
    }
  }

  private void refuse(int status) {
    Option<Invitation> refused = invitation;
    end();
    refused.forEach(ringing -> ringing.refuse(status, dialog.id().localTag()));
    LOG.info("call {} to {}: {}", id, accessNumber, status);
  }

  private void leaveAfterAck() {
    state = CallState.LEAVING;
    offerAnswer.close();
  }

  /** The caller has given up before we answered; too late otherwise. */
  void cancel() {
    turns.take(this::cancelRinging);
  }

  private void cancelRinging() {
    if (state == CallState.RINGING) {
      wires.bridge().hungUp(id, wires.now().get());
      refuse(Response.REQUEST_TERMINATED);
    }
  }

  /** An ACK in the dialog. */
  void acknowledged(SIPRequest request) {
    turns.take(() -> takeAck(request));
  }

  private void takeAck(SIPRequest request) {
    if (!ack.take(request)) {
      return;
    }
    Option<SessionDescription> answer = SessionBody.read(request).getOrElse(Option::none);
    boolean complete = offerAnswer.acknowledged(answer);
    switch (state) {
      case ANSWERED, CONFIRMED -> confirm(complete);
      case LEAVING -> disconnect();
      case RINGING, DISCONNECTED, ENDED -> {}
    }
  }

  private void confirm(boolean sessionComplete) {
    state = CallState.CONFIRMED;
    if (!sessionComplete) {
      lose();
    }
  }

  /** No ACK has come, or the peer no longer knows the call. */
  private void giveUp() {
    switch (state) {
      case ANSWERED, CONFIRMED -> lose();
      case LEAVING -> disconnect();
      case RINGING, DISCONNECTED, ENDED -> {}
    }
  }

  /** Nothing has been heard of the caller for long (S29). */
  void silent() {
    turns.take(this::checkPeer);
  }

  private void checkPeer() {
    if (state == CallState.CONFIRMED) {
      check.begin();
    }
  }

  private void lose() {
    wires.bridge().lineLost(id, wires.now().get());
    disconnect();
  }

  private void disconnect() {
    state = CallState.DISCONNECTED;
    ack.stop();
    offerAnswer.close();
    dialog.send(Request.BYE, wires, status -> turns.take(this::end));
  }

  private void end() {
    state = CallState.ENDED;
    invitation = Option.none();
    ack.stop();
    offerAnswer.close();
    calls.remove(this);
  }

  /** A request in the dialog; its method is one we serve. */
  void requested(ServerTransaction transaction, SIPRequest request) {
    turns.take(() -> serve(transaction, request));
  }

  private void serve(ServerTransaction transaction, SIPRequest request) {
    if (state == CallState.RINGING || state == CallState.ENDED) {
      transaction.respond(Responses.of(request, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST));
    } else if (!dialog.inOrder(request, transaction.flow())) {
      transaction.respond(Responses.of(request, Response.SERVER_INTERNAL_ERROR));
    } else {
      serveInOrder(transaction, request);
    }
  }

  private void serveInOrder(ServerTransaction transaction, SIPRequest request) {
    switch (request.getMethod()) {
      case Request.BYE -> takeBye(transaction, request);
      case Request.INVITE -> reInvited(transaction, request);
      case Request.INFO -> takeInfo(transaction, request);
      default -> transaction.respond(Responses.capabilities(request));
    }
  }

  private void takeBye(ServerTransaction transaction, SIPRequest bye) {
    if (state.isUp()) {
      wires.bridge().hungUp(id, wires.now().get());
    }
    end();
    transaction.respond(Responses.of(bye, Response.OK));
  }

  private void reInvited(ServerTransaction transaction, SIPRequest request) {
    if (!state.isUp() || offerAnswer.isAnswerAwaited()) {
      transaction.respond(Responses.busy(request));
      return;
    }
    SessionBody.read(request)
        .flatMap(offer ->
            offerAnswer.invited(offer).mapLeft(f -> Responses.notAcceptable(request, f.reason())))
        .peek(body -> accept(new Invitation(request, transaction, body)))
        .peek(body -> dialog.refreshTarget(request))
        .peekLeft(transaction::respond);
  }

  private void takeInfo(ServerTransaction transaction, SIPRequest info) {
    DtmfInfo.read(info)
        .peek(key -> key.filter(pressed -> state.isUp()).forEach(this::press))
        .peek(key -> transaction.respond(Responses.of(info, Response.OK)))
        .peekLeft(status -> transaction.respond(DtmfInfo.refusal(info, status)));
  }

  private void press(Key key) {
    wires.bridge().keyPressed(id, key, wires.now().get());
  }
}
