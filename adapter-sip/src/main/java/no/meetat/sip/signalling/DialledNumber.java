package no.meetat.sip.signalling;

import io.vavr.control.Either;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
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
      case SipUri sip -> find(sip.text());
      case TelUri tel -> find(tel.text());
      case OtherUri other -> Either.left(Status.UNSUPPORTED_URI_SCHEME);
    };
  }

  private Either<Integer, AccessNumber> find(String dialled) {
    return accessNumbers.find(dialled).toEither(Status.NOT_FOUND);
  }
}
