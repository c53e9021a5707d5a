package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import javax.sip.header.ContentEncodingHeader;
import javax.sip.header.ContentTypeHeader;
import no.meetat.sip.sdp.SdpParser;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.Responses;
import org.jspecify.annotations.Nullable;

/** The session description in the body of an INVITE or ACK. */
final class SessionBody {

  private SessionBody() {}

  /** The description, none without a body, or the response that refuses the request. */
  static Either<SIPResponse, Option<SessionDescription>> read(SIPRequest request) {
    byte @Nullable [] body = request.getRawContent();
    if (body == null || body.length == 0) {
      return Either.right(Option.none());
    }
    if (!isPlainSdp(request)) {
      return Either.left(Responses.unsupportedBody(request, Responses.ACCEPT));
    }
    return SdpParser.parse(body)
        .map(Option::some)
        .mapLeft(fault -> Responses.notAcceptable(request, fault.reason()));
  }

  private static boolean isPlainSdp(SIPRequest request) {
    return Option.of((ContentTypeHeader) request.getHeader(ContentTypeHeader.NAME))
            .map(type -> type.getContentType() + "/" + type.getContentSubType())
            .exists(type -> type.toLowerCase(Locale.ROOT).equals(Responses.ACCEPT))
        && request.getHeader(ContentEncodingHeader.NAME) == null;
  }
}
