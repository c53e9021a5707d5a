package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetSocketAddress;

/**
 * A request received: the fields every request has are parsed, others when they are asked for. Its
 * content is not in {@link #toString}, since keys come in bodies.
 */
public final class SipRequest implements SipMessage {

  private final StartLine.RequestLine line;
  private final Via via;
  private final NameAddr from;
  private final NameAddr to;
  private final CSeq cseq;
  private final HeaderFields headers;
  private final String body;

  SipRequest(
      StartLine.RequestLine line,
      Via via,
      NameAddr from,
      NameAddr to,
      CSeq cseq,
      HeaderFields headers,
      String body) {
    this.line = line;
    this.via = via;
    this.from = from;
    this.to = to;
    this.cseq = cseq;
    this.headers = headers;
    this.body = body;
  }

  /** The same with its source noted in its topmost Via. */
  public SipRequest from(InetSocketAddress source) {
    return new SipRequest(line, via.from(source), from, to, cseq, headers, body);
  }

  public String method() {
    return line.method();
  }

  /** Whether it is of this method; upper and lower case differ (RFC 3261, section 7.1). */
  public boolean is(String other) {
    return method().equals(other);
  }

  /** The Request-URI. */
  public Uri uri() {
    return line.uri();
  }

  /** The topmost Via. */
  public Via via() {
    return via;
  }

  public NameAddr from() {
    return from;
  }

  public NameAddr to() {
    return to;
  }

  public CSeq cseq() {
    return cseq;
  }

  public String callId() {
    return headers.first(HeaderNames.CALL_ID).get();
  }

  /** All header fields as they came; for the topmost Via, {@link #via} is better. */
  public HeaderFields headers() {
    return headers;
  }

  /** The body, a character an octet; empty where there is none. */
  public String body() {
    return body;
  }

  /** What the body is; none where it is not given or is malformed. */
  public Option<MediaType> contentType() {
    return headers.first(HeaderNames.CONTENT_TYPE).flatMap(MediaType::read);
  }

  /** Whether its sender takes requests of this method (RFC 3261, section 20.5). */
  public boolean allows(String other) {
    return headers.list(HeaderNames.ALLOW).getOrElse(Vector.empty()).contains(other);
  }

  /** The first contact; none where there is none or it is {@code *}, refused when malformed. */
  public Either<Refusal, Option<Uri>> contact() {
    return Contact.first(headers);
  }

  @Override
  public String toString() {
    return method() + " " + callId();
  }
}
