package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Finds the session description in a body: the whole body or a part of it (RFC 5621). Other parts
 * are passed over, except those that the sender requires to be understood.
 */
public final class SessionPart {

  private static final Refusal UNSUPPORTED =
      new Refusal(Status.UNSUPPORTED_MEDIA_TYPE, Status.phrase(Status.UNSUPPORTED_MEDIA_TYPE));
  private static final MediaType UNKNOWN =
      new MediaType("application", "octet-stream", Parameters.NONE);

  private SessionPart() {}

  /** The octets of the description; none where there is none, 415 or 400 where it is refused. */
  public static Either<Refusal, Option<String>> of(HeaderFields headers, String body) {
    return body.isEmpty()
        ? Either.right(Option.none())
        : typed(new BodyPart(headers, body), UNKNOWN, true, 1);
  }

  private static Either<Refusal, Option<String>> typed(
      BodyPart part, MediaType untold, boolean required, int depth) {
    return part.type(untold).flatMap(type -> find(part, type, part.isRequired(required), depth));
  }

  private static Either<Refusal, Option<String>> find(
      BodyPart part, MediaType type, boolean required, int depth) {
    if (part.isPlain() && type.is(MediaType.SDP) && part.isForSession()) {
      return Either.right(Option.some(part.content()));
    }
    if (part.isPlain() && type.isMultipart()) {
      return inside(part, type, required, depth);
    }
    return required ? Either.left(UNSUPPORTED) : Either.right(Option.none());
  }

  private static Either<Refusal, Option<String>> inside(
      BodyPart part, MediaType type, boolean required, int depth) {
    if (depth > Limits.NESTING) {
      return Either.left(Refusal.of("Body Nested Too Deep"));
    }
    return Multipart.parts(type, part.content())
        .flatMap(parts ->
            type.subtype().equals("alternative")
                ? last(parts, required, depth)
                : first(parts, depth));
  }

  /** The best one understood (RFC 2046, section 5.1.4); not all have to be understood. */
  private static Either<Refusal, Option<String>> last(
      Vector<BodyPart> parts, boolean required, int depth) {
    Option<String> found =
        parts.reverse().flatMap(part -> within(part, depth).getOrElse(Option.none())).headOption();
    return found.isEmpty() && required ? Either.left(UNSUPPORTED) : Either.right(found);
  }

  private static Either<Refusal, Option<String>> first(Vector<BodyPart> parts, int depth) {
    return Either.sequenceRight(parts.map(part -> within(part, depth)))
        .map(each -> each.flatMap(found -> found).headOption());
  }

  private static Either<Refusal, Option<String>> within(BodyPart part, int depth) {
    return typed(part, MediaType.PLAIN_TEXT, false, depth + 1);
  }
}
