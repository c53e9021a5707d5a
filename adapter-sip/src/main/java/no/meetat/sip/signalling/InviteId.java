package no.meetat.sip.signalling;

import no.meetat.sip.signalling.message.SipRequest;

/**
 * What all copies of one INVITE have in common, whichever way they came (RFC 3261, section
 * 8.2.2.2).
 *
 * @param callId Call-ID
 * @param fromTag the peer's tag; may be empty
 * @param sequenceNumber of CSeq
 */
record InviteId(String callId, String fromTag, long sequenceNumber) {

  static InviteId of(SipRequest request) {
    return new InviteId(request.callId(), request.from().tag(), request.cseq().number());
  }
}
