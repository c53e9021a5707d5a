package no.meetat.sip.signalling.transaction;

import gov.nist.javax.sip.message.SIPRequest;
import no.meetat.sip.signalling.transport.Flow;

/** Who serves requests (RFC 3261, section 5, calls it TU); no method blocks. */
public interface TransactionUser {

  /** A new request, seen once however often it was sent; never an ACK or CANCEL. */
  void requested(ServerTransaction transaction, SIPRequest request);

  /** A known INVITE is no longer wanted; the CANCEL itself has been answered. */
  void cancelled(SIPRequest cancel);

  /** An ACK that is not for a refused INVITE; it may come several times. */
  void acknowledged(SIPRequest ack, Flow flow);
}
