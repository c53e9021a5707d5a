package no.meetat.sip.signalling.transaction;

import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transport.Flow;

/** The user that serves requests (TU in RFC 3261, section 5); no method blocks. */
public interface TransactionUser {

  /** What becomes of a new request, before anything is kept for it; not called for an ACK. */
  Handling handling(SipRequest request, Flow flow);

  /** A new request, seen once however often it was sent; never an ACK or CANCEL. */
  void requested(ServerTransaction transaction, SipRequest request);

  /** The INVITE of this transaction is no longer wanted; the CANCEL itself has been answered. */
  void cancelled(TransactionKey invite, SipRequest cancel);

  /** An ACK that is not for a refused INVITE; it may come several times. */
  void acknowledged(SipRequest ack, Flow flow);
}
