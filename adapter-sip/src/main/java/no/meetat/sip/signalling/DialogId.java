package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;

/**
 * Names a dialog (RFC 3261, section 12).
 *
 * @param callId Call-ID
 * @param localTag ours
 * @param remoteTag the peer's; empty where it has none, as in RFC 2543
 */
record DialogId(String callId, String localTag, String remoteTag) {

  /** The dialog a request from the peer belongs to. */
  static DialogId of(SIPRequest request) {
    return of(request, request.getToTag());
  }

  /** The dialog that a request founds, with our new tag. */
  static DialogId of(SIPRequest request, String localTag) {
    String remoteTag = request.getFromTag() == null ? "" : request.getFromTag();
    return new DialogId(request.getCallId().getCallId(), localTag, remoteTag);
  }
}
