package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.sdp.SdpParser;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SessionPart;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;

/** The session description in the body of an INVITE or ACK. */
final class SessionBody {

  private SessionBody() {}

  /** The response to a request with a body that we do not take, if so. */
  static Option<SipResponse> refusal(SipRequest request) {
    return part(request).swap().toOption().map(why -> refusal(request, why));
  }

  /** The description, none without one, or the response that refuses the request. */
  static Either<SipResponse, Option<SessionDescription>> read(SipRequest request) {
    return part(request)
        .mapLeft(why -> refusal(request, why))
        .flatMap(found ->
            found
                .map(octets -> parsed(request, octets))
                .getOrElse(() -> Either.right(Option.none())));
  }

  /** The answer in a response to an offer of ours; none where there is none that we can read. */
  static Option<SessionDescription> answer(ReceivedResponse response) {
    return SessionPart.of(response.headers(), response.body())
        .toOption()
        .flatMap(found -> found)
        .flatMap(octets -> SdpParser.parse(octets(octets)).toOption());
  }

  private static byte[] octets(String body) {
    return body.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Either<SipResponse, Option<SessionDescription>> parsed(
      SipRequest request, String octets) {
    return SdpParser.parse(octets(octets))
        .map(Option::some)
        .mapLeft(fault -> Responses.notAcceptable(request, fault.reason()));
  }

  private static Either<Refusal, Option<String>> part(SipRequest request) {
    return SessionPart.of(request.headers(), request.body());
  }

  private static SipResponse refusal(SipRequest request, Refusal why) {
    return why.status() == Status.UNSUPPORTED_MEDIA_TYPE
        ? Responses.unsupportedBody(request, Responses.ACCEPT)
        : Responses.of(request, why);
  }
}
