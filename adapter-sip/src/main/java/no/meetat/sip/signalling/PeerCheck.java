package no.meetat.sip.signalling;

import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.DialogRequest;
import no.meetat.sip.signalling.dialog.Turns;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Status;

/** Asks whether the peer still knows a call it is not heard in (S29). One thread at a time. */
final class PeerCheck {

  private final Dialog dialog;
  private final OfferAnswer session;
  private final Turns turns;
  private final Runnable gone;
  private boolean pending;

  PeerCheck(Dialog dialog, OfferAnswer session, Turns turns, Runnable gone) {
    this.dialog = dialog;
    this.session = session;
    this.turns = turns;
    this.gone = gone;
  }

  /** Sends OPTIONS, which changes nothing at the peer, unless a check is under way. */
  void begin() {
    if (!pending) {
      pending = true;
      dialog.send(
          DialogRequest.of(Method.OPTIONS), response -> turns.take(() -> end(response.status())));
    }
  }

  private void end(int status) {
    pending = false;
    if (isGone(status, session)) {
      gone.run();
    }
  }

  /**
   * Whether this answer to a request in the dialog says that the peer has it no more (RFC 3261,
   * section 12.2.1.2); but a peer that is heard is there, answer or not (S29).
   */
  static boolean isGone(int status, OfferAnswer session) {
    return switch (status) {
      case Status.CALL_OR_TRANSACTION_DOES_NOT_EXIST -> true;
      case Status.REQUEST_TIMEOUT -> session.isSilent();
      default -> false;
    };
  }
}
