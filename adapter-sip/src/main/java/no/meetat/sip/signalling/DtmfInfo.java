package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Response;
import no.meetat.dtmf.Key;
import no.meetat.sip.signalling.message.Responses;

/** A key pressed, as the body of an INFO tells it. */
final class DtmfInfo {

  private static final String ACCEPT = "application/dtmf-relay, application/dtmf";

  private static final Pattern SIGNAL =
      Pattern.compile("(?im)^\\s*Signal\\s*=\\s*([0-9A-D*#]|1[0-5])\\s*$");
  private static final Pattern BARE = Pattern.compile("(?i)\\s*([0-9A-D*#]|1[0-5])\\s*");

  private DtmfInfo() {}

  /** Hands on the key there is, and gives the response. */
  static SIPResponse take(SIPRequest info, Consumer<Key> pressed) {
    return read(info)
        .peek(key -> key.forEach(pressed))
        .fold(status -> refusal(info, status), key -> Responses.of(info, Response.OK));
  }

  /** The key, none for an INFO without a body, or the status that refuses it. */
  private static Either<Integer, Option<Key>> read(SIPRequest info) {
    byte[] body = info.getRawContent();
    if (body == null || body.length == 0) {
      return Either.right(Option.none());
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return switch (type(info)) {
      case "application/dtmf-relay" -> key(SIGNAL.matcher(text), Matcher::find);
      case "application/dtmf" -> key(BARE.matcher(text), Matcher::matches);
      default -> Either.left(Response.UNSUPPORTED_MEDIA_TYPE);
    };
  }

  private static SIPResponse refusal(SIPRequest info, int status) {
    return status == Response.UNSUPPORTED_MEDIA_TYPE
        ? Responses.unsupportedBody(info, ACCEPT)
        : Responses.of(info, status);
  }

  private static String type(SIPRequest info) {
    return Option.of((ContentTypeHeader) info.getHeader(ContentTypeHeader.NAME))
        .map(type -> type.getContentType() + "/" + type.getContentSubType())
        .getOrElse("")
        .toLowerCase(Locale.ROOT);
  }

  private static Either<Integer, Option<Key>> key(Matcher matcher, Predicate<Matcher> found) {
    return found.test(matcher)
        ? Either.right(key(matcher.group(1)))
        : Either.left(Response.BAD_REQUEST);
  }

  /** One character, or the event code that some phones write for * and #. */
  private static Option<Key> key(String signal) {
    return signal.length() == 1 ? Key.of(signal.charAt(0)) : Key.ofEvent(Integer.parseInt(signal));
  }
}
