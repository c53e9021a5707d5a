package no.meetat.sip.signalling;

import io.vavr.control.Either;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import javax.sip.message.Response;
import no.meetat.booking.AccessNumber;
import no.meetat.booking.AccessNumbers;
import org.jspecify.annotations.Nullable;

/** Which access number a Request-URI names (S1). */
final class DialledNumber {

  private final AccessNumbers accessNumbers;

  DialledNumber(AccessNumbers accessNumbers) {
    this.accessNumbers = accessNumbers;
  }

  /** The access number, or the status that refuses the request. */
  Either<Integer, AccessNumber> find(URI requestUri) {
    return switch (requestUri) {
      case TelURL tel -> find((tel.isGlobal() ? "+" : "") + tel.getPhoneNumber());
      case SipURI sip -> find(user(sip.getUser()));
      default -> Either.left(Response.UNSUPPORTED_URI_SCHEME);
    };
  }

  private Either<Integer, AccessNumber> find(String dialled) {
    return accessNumbers.find(dialled).toEither(Response.NOT_FOUND);
  }

  /** The user without its parameters and escapes: {@code %2B4723184500;npdi}. */
  private static String user(@Nullable String written) {
    String number = written == null ? "" : written.split(";", 2)[0];
    try {
      return URLDecoder.decode(number.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return "";
    }
  }
}
