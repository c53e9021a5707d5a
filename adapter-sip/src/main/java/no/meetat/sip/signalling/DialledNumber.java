package no.meetat.sip.signalling;

import io.vavr.control.Either;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.Numbering;
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

  /**
   * The access number that a peer dials which writes numbers so, or the status that refuses the
   * request.
   */
  Either<Integer, AccessNumber> find(Uri requestUri, Numbering numbering) {
    return switch (requestUri) {
      case SipUri sip -> find(sip.text(), numbering);
      case TelUri tel -> find(tel.text(), numbering);
      case OtherUri other -> Either.left(Status.UNSUPPORTED_URI_SCHEME);
    };
  }

  private Either<Integer, AccessNumber> find(String dialled, Numbering numbering) {
    return numbering.dialled(dialled, accessNumbers).toEither(Status.NOT_FOUND);
  }
}
