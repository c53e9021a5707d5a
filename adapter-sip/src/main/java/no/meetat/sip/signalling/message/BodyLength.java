package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/**
 * How long a message says its body is (RFC 3261, section 20.14).
 *
 * @param told octets; none where the message says nothing
 */
public record BodyLength(Option<Integer> told) {

  /**
   * The value of Content-Length, with or without zeros and blanks around it. It is refused where it
   * is no number, is over {@link Limits#MESSAGE_OCTETS}, or is given twice and differently, since
   * then nobody knows where the next message begins.
   */
  public static Either<Refusal, BodyLength> of(HeaderFields fields) {
    Vector<Option<Integer>> all =
        fields
            .values(HeaderNames.CONTENT_LENGTH)
            .map(written -> Digits.upTo(written, Limits.MESSAGE_OCTETS))
            .distinct();
    boolean sound = all.size() <= 1 && all.forAll(Option::isDefined);
    return sound
        ? Either.right(new BodyLength(all.headOption().flatMap(length -> length)))
        : Either.left(Refusal.malformed(HeaderNames.CONTENT_LENGTH));
  }

  /** The body; what follows it in a datagram is dropped (RFC 3261, section 18.3). */
  Either<Refusal, String> cut(byte[] message, int from, boolean stream) {
    if (stream && told.isEmpty()) {
      return Either.left(Refusal.of("Missing Content-Length"));
    }
    int length = told.getOrElse(message.length - from);
    if (length > Limits.BODY_OCTETS) {
      return Either.left(new Refusal(Status.REQUEST_ENTITY_TOO_LARGE, "Request Entity Too Large"));
    }
    return length > message.length - from
        ? Either.left(Refusal.of("Incomplete Body"))
        : Either.right(new String(message, from, length, StandardCharsets.ISO_8859_1));
  }
}
