package no.meetat.sip.signalling.transaction;

import java.net.InetAddress;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.TransportProtocol;

/**
 * What the requests of one server transaction have in common (RFC 3261, section 17.2.3). Call-ID
 * and sequence number are compared too: a branch that two callers share does not mix them up, and
 * requests without a branch match by RFC 2543. Their source is compared as well: nobody cancels or
 * acknowledges a request of another peer, and a repeat comes by the same transport.
 *
 * @param protocol they came over
 * @param source the address of the peer
 * @param branch of the topmost Via; empty when there is none
 * @param sentBy of the topmost Via
 * @param callId Call-ID
 * @param sequenceNumber of CSeq
 * @param method INVITE for its ACK too
 */
public record TransactionKey(
    TransportProtocol protocol,
    InetAddress source,
    String branch,
    String sentBy,
    String callId,
    int sequenceNumber,
    String method) {

  /** The key of the transaction that a request over this flow belongs to. */
  public static TransactionKey of(SipRequest request, Flow flow) {
    return new TransactionKey(
        flow.protocol(),
        flow.remote().getAddress(),
        request.via().branch(),
        request.via().sentBy(),
        request.callId(),
        request.cseq().number(),
        request.is(Method.ACK) ? Method.INVITE : request.method());
  }

  /** The key of the INVITE that a CANCEL with this key cancels (RFC 3261, section 9.2). */
  public TransactionKey cancelled() {
    return new TransactionKey(
        protocol, source, branch, sentBy, callId, sequenceNumber, Method.INVITE);
  }
}
