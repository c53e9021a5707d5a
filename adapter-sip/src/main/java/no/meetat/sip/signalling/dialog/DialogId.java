package no.meetat.sip.signalling.dialog;

import no.meetat.sip.signalling.message.SipRequest;

/**
 * Names a dialog (RFC 3261, section 12).
 *
 * @param callId Call-ID
 * @param localTag ours
 * @param remoteTag the peer's; empty where it has none, as in RFC 2543
 */
public record DialogId(String callId, String localTag, String remoteTag) {

  /** The dialog a request from the peer belongs to. */
  public static DialogId of(SipRequest request) {
    return of(request, request.to().tag());
  }

  /** The dialog that a request founds, with our new tag. */
  static DialogId of(SipRequest request, String localTag) {
    return new DialogId(request.callId(), localTag, request.from().tag());
  }
}
