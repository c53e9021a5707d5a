package no.meetat.sip.signalling.dialog;

import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.Method;

/**
 * A request of ours in a dialog, without what the dialog adds to it.
 *
 * @param method what is asked
 * @param headers of its own
 * @param type of the body
 * @param body a character an octet; empty where there is none
 */
public record DialogRequest(String method, HeaderFields headers, MediaType type, String body) {

  /** One that only asks. */
  public static DialogRequest of(String method) {
    return new DialogRequest(method, HeaderFields.NONE, MediaType.SDP, "");
  }

  /** A re-INVITE with our session description. */
  public static DialogRequest invite(String session) {
    return new DialogRequest(Method.INVITE, HeaderFields.NONE, MediaType.SDP, session);
  }

  /** The same with one more header field. */
  public DialogRequest with(String name, String value) {
    return new DialogRequest(method, headers.with(name, value), type, body);
  }

  /** The same with this body. */
  public DialogRequest with(MediaType otherType, String otherBody) {
    return new DialogRequest(method, headers, otherType, otherBody);
  }
}
