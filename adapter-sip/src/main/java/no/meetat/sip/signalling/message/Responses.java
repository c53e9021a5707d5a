package no.meetat.sip.signalling.message;

import gov.nist.javax.sip.header.ExtensionHeaderImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Response;

/** Builds responses (RFC 3261, section 8.2.6). */
public final class Responses {

  /** What we serve, for Allow. */
  public static final String ALLOW = "INVITE, ACK, BYE, CANCEL, OPTIONS, INFO";

  /** The body type we take, for Accept. */
  public static final String ACCEPT = "application/sdp";

  private static final HeaderFactory HEADERS = headers();
  private static final int RETRY_AFTER_SECONDS = 5;

  private Responses() {}

  private static HeaderFactory headers() {
    try {
      return SipFactory.getInstance().createHeaderFactory();
    } catch (SipException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** A bare response; its To has a tag, a new one where the request brought none. */
  public static SIPResponse of(SIPRequest request, int status) {
    return of(request, status, Tags.tag());
  }

  /** A bare response with this tag of ours, where the request brought none. */
  public static SIPResponse of(SIPRequest request, int status, String ourTag) {
    SIPResponse response = request.createResponse(status);
    if (request.getToTag() == null && status != Response.TRYING) {
      response.setToTag(ourTag);
    }
    return response;
  }

  /** 503, to be tried again after some seconds. */
  public static SIPResponse unavailable(SIPRequest request) {
    return retryLater(of(request, Response.SERVICE_UNAVAILABLE));
  }

  /** 500, to be tried again after some seconds (RFC 3261, section 14.2). */
  public static SIPResponse busy(SIPRequest request) {
    return retryLater(of(request, Response.SERVER_INTERNAL_ERROR));
  }

  private static SIPResponse retryLater(SIPResponse response) {
    return with(response, "Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
  }

  /** 488 with the reason (RFC 3261, section 20.43). */
  public static SIPResponse notAcceptable(SIPRequest request, String reason) {
    return with(
        of(request, Response.NOT_ACCEPTABLE_HERE), "Warning", "399 meetat \"" + reason + "\"");
  }

  /** 415 with what we would have taken. */
  public static SIPResponse unsupportedBody(SIPRequest request, String accepted) {
    return with(of(request, Response.UNSUPPORTED_MEDIA_TYPE), "Accept", accepted);
  }

  /** 405 with the methods we serve. */
  public static SIPResponse methodNotAllowed(SIPRequest request) {
    return with(of(request, Response.METHOD_NOT_ALLOWED), "Allow", ALLOW);
  }

  /** 420 for these option tags, none of which we support. */
  public static SIPResponse badExtension(SIPRequest request, String optionTags) {
    return with(of(request, Response.BAD_EXTENSION), "Unsupported", optionTags);
  }

  /** 200 with what we can (RFC 3261, section 11.2). */
  public static SIPResponse capabilities(SIPRequest request) {
    SIPResponse ok = with(of(request, Response.OK), "Allow", ALLOW);
    return with(with(ok, "Accept", ACCEPT), "Supported", "");
  }

  /** The response with one header more, written as it is. */
  public static SIPResponse with(SIPResponse response, String name, String value) {
    ExtensionHeaderImpl header = new ExtensionHeaderImpl(name);
    header.setValue(value);
    response.addHeader(header);
    return response;
  }

  /** The response with a session description. */
  public static SIPResponse withSession(SIPResponse response, String description) {
    try {
      response.setContent(description, HEADERS.createContentTypeHeader("application", "sdp"));
      return response;
    } catch (ParseException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** The response as it goes out, with its Content-Length. */
  public static byte[] encode(SIPResponse response) {
    try {
      byte[] body = response.getRawContent();
      response.setContentLength(HEADERS.createContentLengthHeader(body == null ? 0 : body.length));
      return response.encodeAsBytes("UDP");
    } catch (InvalidArgumentException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
