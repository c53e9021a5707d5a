package no.meetat.sip.signalling.transaction;

import no.meetat.sip.signalling.message.ReceivedResponse;

/** A request of ours and its responses (RFC 3261, section 17.1). */
sealed interface ClientTransaction permits ClientRequest, ClientInvite {

  /** Takes a response that names the transaction's branch. */
  void received(ReceivedResponse response);
}
