package no.meetat.sip.signalling;

import io.vavr.control.Either;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import javax.sip.message.Response;
import no.meetat.booking.AccessNumber;
import no.meetat.booking.AccessNumbers;

/** Which access number a Request-URI names (S1). */
final class DialledNumber {

  private final AccessNumbers accessNumbers;

  DialledNumber(AccessNumbers accessNumbers) {
    this.accessNumbers = accessNumbers;
  }

  /** The access number, or the status that refuses the request. */
  Either<Integer, AccessNumber> find(URI requestUri) {
    return switch (requestUri) {
      case TelURL tel -> find(tel.toString());
      case SipURI sip -> find(sip.toString());
      default -> Either.left(Response.UNSUPPORTED_URI_SCHEME);
    };
  }

  private Either<Integer, AccessNumber> find(String dialled) {
    return accessNumbers.find(dialled).toEither(Response.NOT_FOUND);
  }
}
