package no.meetat.sip.signalling.message;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A body, or a part of a multipart one.
 *
 * @param headers that describe it
 * @param content a character an octet
 */
record BodyPart(HeaderFields headers, String content) {

  private static final String SESSION = "session";
  private static final String BY_REFERENCE = "by-reference";

  /** Its media type; 400 where that is malformed, and {@code otherwise} where none is given. */
  Either<Refusal, MediaType> type(MediaType otherwise) {
    return headers
        .first(HeaderNames.CONTENT_TYPE)
        .map(written -> MediaType.read(written))
        .getOrElse(Option.some(otherwise))
        .toEither(() -> Refusal.malformed(HeaderNames.CONTENT_TYPE));
  }

  /** Whether its octets are the content itself (RFC 2045, section 6.2). */
  boolean isPlain() {
    return headers.values(HeaderNames.CONTENT_ENCODING).forAll(BodyPart::isIdentity)
        && headers.values(HeaderNames.CONTENT_TRANSFER_ENCODING).forAll(BodyPart::isTransparent);
  }

  private static boolean isIdentity(String encoding) {
    return encoding.equalsIgnoreCase("identity");
  }

  private static boolean isTransparent(String encoding) {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "identity", "binary", "8bit", "7bit" -> true;
      default -> false;
    };
  }

  /**
   * Whether it is there to set up the session; a session description is, unless it says otherwise.
   */
  boolean isForSession() {
    return disposition().map(written -> isOf(written, SESSION)).getOrElse(true);
  }

  /**
   * Whether the message must not be served without understanding it (RFC 3261, section 20.11).
   *
   * @param otherwise where it says nothing at all
   */
  boolean isRequired(boolean otherwise) {
    return disposition().map(BodyPart::isRequired).getOrElse(otherwise);
  }

  private static boolean isRequired(String disposition) {
    Cursor cursor = new Cursor(disposition);
    cursor.blanks().token();
    boolean optional =
        Parameters.read(cursor)
            .flatMap(parameters -> parameters.get("handling"))
            .exists(handling -> handling.equalsIgnoreCase("optional"));
    return !optional && !isOf(disposition, BY_REFERENCE);
  }

  private static boolean isOf(String disposition, String type) {
    return new Cursor(disposition).blanks().token().exists(type::equalsIgnoreCase);
  }

  private Option<String> disposition() {
    return headers.first(HeaderNames.CONTENT_DISPOSITION);
  }
}
