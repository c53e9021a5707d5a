package no.meetat.sip.signalling.message;

/**
 * A response of ours.
 *
 * @param status its code
 * @param reason its phrase
 * @param headers all but Content-Length
 * @param body in ASCII; may be empty
 */
public record SipResponse(int status, String reason, HeaderFields headers, String body) {

  /** Whether no other response follows. */
  public boolean isFinal() {
    return Status.isFinal(status);
  }

  /** The same with one more header field, written as it is. */
  public SipResponse with(String name, String value) {
    return new SipResponse(status, reason, headers.with(name, value), body);
  }

  /** The same with a session description. */
  public SipResponse withSession(String description) {
    return new SipResponse(
        status, reason, headers.with(HeaderNames.CONTENT_TYPE, MediaType.SDP.name()), description);
  }

  /** Its octets as they go out, with its Content-Length. */
  public byte[] encoded() {
    return MessageWriter.write(StartLine.VERSION + " " + status + " " + reason, headers, body);
  }

  @Override
  public String toString() {
    return status + " " + reason;
  }
}
