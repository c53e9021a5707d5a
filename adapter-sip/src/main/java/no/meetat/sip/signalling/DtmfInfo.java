package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.dtmf.Key;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;

/** A key pressed, as the body of an INFO tells it. */
final class DtmfInfo {

  private static final String ACCEPT = "application/dtmf-relay, application/dtmf";

  private static final Pattern SIGNAL =
      Pattern.compile("(?im)^\\s*Signal\\s*=\\s*([0-9A-D*#]|1[0-5])\\s*$");
  private static final Pattern BARE = Pattern.compile("(?i)\\s*([0-9A-D*#]|1[0-5])\\s*");

  private static final Pattern DURATION =
      Pattern.compile("(?im)^\\s*Duration\\s*=\\s*([0-9]{1,6})\\s*$");

  /** A key that is told to be held for longer, 10 s, was not. */
  private static final int LONGEST_MILLIS = 10_000;

  private DtmfInfo() {}

  /** Hands on the key there is, and gives the response. */
  static SipResponse take(SipRequest info, BiConsumer<Key, Duration> pressed) {
    if (info.headers().has(HeaderNames.INFO_PACKAGE)) {
      return Responses.badInfoPackage(info);
    }
    return read(info)
        .peek(key -> key.forEach(known -> pressed.accept(known, held(info))))
        .fold(status -> refusal(info, status), key -> Responses.of(info, Status.OK));
  }

  /** How long the key was or will be held; zero when the body tells nothing sensible. */
  private static Duration held(SipRequest info) {
    Matcher duration = DURATION.matcher(info.body());
    return duration.find()
        ? Duration.ofMillis(Math.min(LONGEST_MILLIS, Integer.parseInt(duration.group(1))))
        : Duration.ZERO;
  }

  /** The key, none for an INFO without a body, or the status that refuses it. */
  private static Either<Integer, Option<Key>> read(SipRequest info) {
    String text = info.body();
    if (text.isEmpty()) {
      return Either.right(Option.none());
    }
    return switch (info.contentType().map(MediaType::name).getOrElse("")) {
      case "application/dtmf-relay" -> key(SIGNAL.matcher(text), Matcher::find);
      case "application/dtmf" -> key(BARE.matcher(text), Matcher::matches);
      default -> Either.left(Status.UNSUPPORTED_MEDIA_TYPE);
    };
  }

  private static SipResponse refusal(SipRequest info, int status) {
    return status == Status.UNSUPPORTED_MEDIA_TYPE
        ? Responses.unsupportedBody(info, ACCEPT)
        : Responses.of(info, status);
  }

  private static Either<Integer, Option<Key>> key(Matcher matcher, Predicate<Matcher> found) {
    return found.test(matcher)
        ? Either.right(key(matcher.group(1)))
        : Either.left(Status.BAD_REQUEST);
  }

  /** One character, or the event code that some phones write for * and #. */
  private static Option<Key> key(String signal) {
    return signal.length() == 1 ? Key.of(signal.charAt(0)) : Key.ofEvent(Integer.parseInt(signal));
  }
}
