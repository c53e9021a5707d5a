package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;

/**
 * What all copies of one INVITE and its CANCEL have in common, whichever way they came (RFC 3261,
 * section 8.2.2.2).
 *
 * @param callId Call-ID
 * @param fromTag the peer's tag; may be empty
 * @param sequenceNumber of CSeq
 */
record InviteId(String callId, String fromTag, long sequenceNumber) {

  static InviteId of(SIPRequest request) {
    String fromTag = request.getFromTag() == null ? "" : request.getFromTag();
    return new InviteId(request.getCallId().getCallId(), fromTag, request.getCSeq().getSeqNumber());
  }
}
