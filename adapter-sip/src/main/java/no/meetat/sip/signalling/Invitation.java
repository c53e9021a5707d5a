package no.meetat.sip.signalling;

import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transaction.ServerTransaction;

/**
 * An INVITE without a final response.
 *
 * @param request the INVITE
 * @param transaction answers it
 * @param acceptance what we agree to
 */
record Invitation(SipRequest request, ServerTransaction transaction, Acceptance acceptance) {

  int sequenceNumber() {
    return request.cseq().number();
  }

  /** Sends our 200. */
  void accept(Dialog dialog) {
    transaction.respond(acceptance.of(request, dialog, transaction.flow()));
  }

  void refuse(int status, String ourTag) {
    transaction.respond(Responses.of(request, status, ourTag));
  }
}
