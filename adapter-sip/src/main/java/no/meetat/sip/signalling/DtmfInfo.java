package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import no.meetat.dtmf.Key;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SessionPart;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;

/** A key pressed, as the body of an INFO says it. */
final class DtmfInfo {

  private static final String ACCEPT = "application/dtmf-relay, application/dtmf";

  private static final String SIGNAL = "Signal";
  private static final Pattern WRITTEN_KEY = Pattern.compile("(?i)[0-9A-D*#]|1[0-5]");

  private static final String DURATION = "Duration";
  private static final Pattern MILLIS = Pattern.compile("[0-9]{1,6}");

  /** The longest time, 10 s, that a key is believed to have been held. */
  private static final int LONGEST_MILLIS = 10_000;

  private DtmfInfo() {}

  /** Passes on the key, if there is one, and returns the response. */
  static SipResponse take(SipRequest info, BiConsumer<Key, Duration> pressed) {
    if (info.headers().has(HeaderNames.INFO_PACKAGE)) {
      return Responses.badInfoPackage(info);
    }
    return read(info)
        .peek(key -> key.forEach(known -> pressed.accept(known, held(info))))
        .fold(status -> refusal(info, status), key -> Responses.of(info, Status.OK));
  }

  /** How long the key was or will be held; zero when the body says nothing sensible. */
  private static Duration held(SipRequest info) {
    String millis = line(info.body(), DURATION);
    return MILLIS.matcher(millis).matches()
        ? Duration.ofMillis(Math.min(LONGEST_MILLIS, Integer.parseInt(millis)))
        : Duration.ZERO;
  }

  /** The key, none for an INFO without a body, or the status that refuses it. */
  private static Either<Integer, Option<Key>> read(SipRequest info) {
    String text = info.body();
    if (text.isEmpty()) {
      return Either.right(Option.none());
    }
    return switch (info.contentType().map(MediaType::name).getOrElse("")) {
      case "application/dtmf-relay" -> key(line(text, SIGNAL));
      case "application/dtmf" -> key(text.strip());
      default -> other(info);
    };
  }

  /** A body that need not be understood is passed over (RFC 3261, section 8.2.3). */
  private static Either<Integer, Option<Key>> other(SipRequest info) {
    return SessionPart.of(info.headers(), info.body()).exists(Option::isEmpty)
        ? Either.right(Option.none())
        : Either.left(Status.UNSUPPORTED_MEDIA_TYPE);
  }

  private static SipResponse refusal(SipRequest info, int status) {
    return status == Status.UNSUPPORTED_MEDIA_TYPE
        ? Responses.unsupportedBody(info, ACCEPT)
        : Responses.of(info, status);
  }

  /** The text after the equals sign of this name; empty where there is no such line. */
  private static String line(String body, String name) {
    return body.lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2 && parts[0].strip().equalsIgnoreCase(name))
        .map(parts -> parts[1].strip())
        .findFirst()
        .orElse("");
  }

  private static Either<Integer, Option<Key>> key(String written) {
    return WRITTEN_KEY.matcher(written).matches()
        ? Either.right(known(written))
        : Either.left(Status.BAD_REQUEST);
  }

  /** One character, or the event code that some phones write for * and #. */
  private static Option<Key> known(String signal) {
    return signal.length() == 1 ? Key.of(signal.charAt(0)) : Key.ofEvent(Integer.parseInt(signal));
  }
}
