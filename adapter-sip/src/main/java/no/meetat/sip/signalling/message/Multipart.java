package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Cuts a multipart body at its boundaries (RFC 2046, section 5.1.1). */
final class Multipart {

  private static final int LONGEST_BOUNDARY = 70;
  private static final String LINE_END = "\r\n";
  private static final String DASHES = "--";

  private final String body;
  private final String delimiter;
  private Vector<BodyPart> parts = Vector.empty();
  private int at;

  private Multipart(String body, String boundary) {
    this.body = LINE_END + body;
    this.delimiter = LINE_END + DASHES + boundary;
  }

  /** The parts in order; text before the first and after the last is dropped. */
  static Either<Refusal, Vector<BodyPart>> parts(MediaType type, String body) {
    return type.parameters()
        .get("boundary")
        .filter(boundary -> boundary.length() <= LONGEST_BOUNDARY)
        .toEither(Refusal.of("Missing Boundary"))
        .flatMap(boundary -> new Multipart(body, boundary).cut());
  }

  private Either<Refusal, Vector<BodyPart>> cut() {
    int end = nextDelimiter();
    while (end >= 0 && !isLast()) {
      int from = at;
      at -= LINE_END.length();
      end = nextDelimiter();
      Option<Refusal> fault = end < 0 ? unclosed() : add(body.substring(from, Math.max(from, end)));
      if (fault.isDefined()) {
        return Either.left(fault.get());
      }
    }
    return end < 0 ? Either.left(unclosed().get()) : Either.right(parts);
  }

  private static Option<Refusal> unclosed() {
    return Option.some(Refusal.malformed("Multipart Body"));
  }

  /** Where the next delimiter begins; reading goes on after it. Negative when there is none. */
  private int nextDelimiter() {
    int found = body.indexOf(delimiter, at);
    while (found >= 0 && !isDelimiter(found + delimiter.length())) {
      found = body.indexOf(delimiter, found + LINE_END.length());
    }
    return found;
  }

  /** Another boundary may begin with ours; passes over the rest of the line. */
  private boolean isDelimiter(int behind) {
    if (body.startsWith(DASHES, behind)) {
      at = behind;
      return true;
    }
    int end = behind;
    while (end < body.length() && Cursor.isBlank(body.charAt(end))) {
      end++;
    }
    at = end + LINE_END.length();
    return body.startsWith(LINE_END, end);
  }

  private boolean isLast() {
    return body.startsWith(DASHES, at);
  }

  private Option<Refusal> add(String part) {
    if (parts.size() == Limits.PARTS) {
      return Option.some(Refusal.of("Too Many Body Parts"));
    }
    Head head = Head.ofPart(part);
    if (head.fault().isEmpty()) {
      parts = parts.append(new BodyPart(head.fields(), part.substring(head.octets())));
    }
    return head.fault().map(why -> Refusal.malformed("Body Part"));
  }
}
