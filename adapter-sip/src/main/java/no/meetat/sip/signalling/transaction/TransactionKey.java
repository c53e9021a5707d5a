package no.meetat.sip.signalling.transaction;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPRequest;
import javax.sip.message.Request;

/**
 * What the requests of one server transaction have in common (RFC 3261, section 17.2.3). Call-ID
 * and sequence number are compared too: a branch that two callers share does not mix them up, and
 * requests without a branch match as RFC 2543 has it.
 *
 * @param branch of the topmost Via; empty when there is none
 * @param sentBy of the topmost Via
 * @param callId Call-ID
 * @param sequenceNumber of CSeq
 * @param method INVITE for its ACK too
 */
public record TransactionKey(
    String branch, String sentBy, String callId, long sequenceNumber, String method) {

  /** The key of the transaction the request belongs to. */
  public static TransactionKey of(SIPRequest request) {
    Via via = request.getTopmostVia();
    String branch = via.getBranch() == null ? "" : via.getBranch();
    String method = request.getMethod();
    return new TransactionKey(
        branch,
        via.getSentBy().toString(),
        request.getCallId().getCallId(),
        request.getCSeq().getSeqNumber(),
        method.equals(Request.ACK) ? Request.INVITE : method);
  }

  /** The key of the INVITE that a CANCEL with this key cancels (RFC 3261, section 9.2). */
  public TransactionKey cancelled() {
    return new TransactionKey(branch, sentBy, callId, sequenceNumber, Request.INVITE);
  }
}
