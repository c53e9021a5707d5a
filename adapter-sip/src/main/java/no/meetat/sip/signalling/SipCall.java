package no.meetat.sip.signalling;

import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.ReleaseCause;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.DialogId;
import no.meetat.sip.signalling.dialog.DialogPeer;
import no.meetat.sip.signalling.dialog.DialogRate;
import no.meetat.sip.signalling.dialog.Turns;
import no.meetat.sip.signalling.event.EventDialog;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transaction.Handling;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transaction.TransactionKey;
import no.meetat.sip.signalling.transport.Flow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from its INVITE to its end. Requests of others are handled in turn. */
final class SipCall {

  private static final Logger LOG = LoggerFactory.getLogger(SipCall.class);

  private final CallId id;
  private final InviteId inviteId;
  private final TransactionKey invite;
  private final Dialog dialog;
  private final Turns turns = new Turns();
  private final EventDialog focus;
  private final CallPlaces.Place place;
  private final CallProgress progress;
  private final DialogRate rate = new DialogRate(System::nanoTime);
  private final AtomicBoolean isOverRate = new AtomicBoolean();

  /** A call at this place, which is one of these calls until its end. */
  SipCall(OpenedCall begun, CallPlaces.Place place, SipCalls calls) {
    this.id = begun.reports().call();
    this.dialog = begun.dialog();
    this.focus = new EventDialog(id, dialog, turns);
    this.place = place;
    this.inviteId = InviteId.of(begun.invitation().request());
    this.invite = begun.invitation().transaction().key();
    this.progress = new CallProgress(begun, focus, () -> end(calls));
  }

  private void end(SipCalls calls) {
    calls.remove(this);
    place.leave();
  }

  CallId id() {
    return id;
  }

  DialogId dialogId() {
    return dialog.id();
  }

  /** Where the conference of the call may be subscribed to. */
  EventDialog focus() {
    return focus;
  }

  /** Who may send requests in its dialog. */
  DialogPeer peer() {
    return dialog.peer();
  }

  /** What its last request came over. */
  Flow flow() {
    return dialog.flow();
  }

  /** The transaction of the INVITE that began it. */
  TransactionKey invite() {
    return invite;
  }

  InviteId inviteId() {
    return inviteId;
  }

  /** Reports the call to the bridge. */
  void dial(Caller caller) {
    turns.take(() -> progress.dial(caller));
  }

  /** The bridge answers. */
  void answer() {
    turns.take(progress::answer);
  }

  /** The bridge hangs up. */
  void hangUp(ReleaseCause cause) {
    turns.take(() -> progress.leave(cause));
  }

  /** The bridge has kept the end of the call. */
  void release() {
    turns.take(progress::release);
  }

  /** The caller has given up before we answered; too late otherwise. */
  void cancel(ReleaseCause told) {
    turns.take(() -> progress.cancel(told));
  }

  /** An ACK in the dialog, from this address. */
  void acknowledged(SipRequest request, InetAddress from) {
    place.confirm();
    turns.take(() -> progress.takeAck(request, from));
  }

  /** Nothing has been heard of the caller for long (S29). */
  void silent() {
    turns.take(progress::checkPeer);
  }

  /** What becomes of a request in the dialog; the first of too many is logged. */
  Handling handling(SipRequest request) {
    Handling handling = rate.take(request.method());
    if (handling != Handling.Plain.SERVE && !isOverRate.getAndSet(true)) {
      LOG.warn(
          "call {}: too many requests in its dialog; those above the rate are refused or dropped",
          id);
    }
    return handling;
  }

  /** A request in the dialog; its method is one we serve. */
  void requested(ServerTransaction transaction, SipRequest request) {
    turns.take(() -> serve(transaction, request));
  }

  /** A transaction that is never answered would never end. */
  private void serve(ServerTransaction transaction, SipRequest request) {
    try {
      progress.serve(transaction, request);
    } catch (RuntimeException | StackOverflowError fault) {
      transaction.respond(Responses.of(request, Status.SERVER_INTERNAL_ERROR));
      throw fault;
    }
  }
}
