package no.meetat.sip.signalling;

import io.vavr.control.Either;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import no.meetat.booking.AccessNumber;
import no.meetat.booking.AccessNumbers;
import no.meetat.sip.signalling.message.OtherUri;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.message.TelUri;
import no.meetat.sip.signalling.message.Uri;

/** Which access number a Request-URI names (S1). */
final class DialledNumber {

  private final AccessNumbers accessNumbers;

  DialledNumber(AccessNumbers accessNumbers) {
    this.accessNumbers = accessNumbers;
  }

  /** The access number, or the status that refuses the request. */
  Either<Integer, AccessNumber> find(Uri requestUri) {
    return switch (requestUri) {
      case SipUri sip -> find(user(sip.subscriber().getOrElse("")));
      case TelUri tel -> find(user(tel.number()));
      case OtherUri other -> Either.left(Status.UNSUPPORTED_URI_SCHEME);
    };
  }

  private Either<Integer, AccessNumber> find(String dialled) {
    return accessNumbers.find(dialled).toEither(Status.NOT_FOUND);
  }

  /** The user without its parameters and escapes: {@code %2B4723184500;npdi}. */
  private static String user(String written) {
    String number = written.split(";", 2)[0];
    try {
      return URLDecoder.decode(number.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return "";
    }
  }
}
