package no.meetat.sip.signalling.message;

import io.vavr.control.Either;
import io.vavr.control.Option;

/** Where the sender of a message is reached (RFC 3261, section 20.10). */
final class Contact {

  private Contact() {}

  /** The first contact; none where there is none or it is {@code *}, refused when malformed. */
  static Either<Refusal, Option<Uri>> first(HeaderFields headers) {
    return headers
        .list(HeaderNames.CONTACT)
        .map(contacts -> contacts.headOption().filter(contact -> !contact.equals("*")))
        .flatMap(written ->
            written
                .map(contact -> NameAddr.read(contact).map(NameAddr::uri).map(Option::some))
                .getOrElse(Option.some(Option.none()))
                .toEither(Refusal.malformed(HeaderNames.CONTACT)));
  }
}
