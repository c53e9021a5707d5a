package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The type of a body (RFC 3261, section 20.15).
 *
 * @param type in lower case: {@code application}
 * @param subtype in lower case: {@code sdp}
 * @param parameters charset, boundary and others
 */
public record MediaType(String type, String subtype, Parameters parameters) {

  /** A session description (RFC 8866). */
  public static final MediaType SDP = new MediaType("application", "sdp", Parameters.NONE);

  /** Who is in a conference (RFC 4575). */
  public static final MediaType CONFERENCE_INFO =
      new MediaType("application", "conference-info+xml", Parameters.NONE);

  /** The type of a part without one (RFC 2046, section 5.1). */
  static final MediaType PLAIN_TEXT = new MediaType("text", "plain", Parameters.NONE);

  private static final Pattern NO_QUALITY =
      Pattern.compile("(?i);\\s*+q\\s*+=\\s*+0(?:\\.0*+)?\\s*+(?:;|$)");

  /** The type a whole value names; none when it is malformed. */
  public static Option<MediaType> read(String value) {
    Cursor cursor = new Cursor(value);
    return cursor
        .blanks()
        .token()
        .filter(type -> cursor.takes('/'))
        .flatMap(type -> cursor.token().map(subtype -> lower(type, subtype)))
        .flatMap(bare -> Parameters.read(cursor).map(bare::with))
        .filter(read -> cursor.blanks().atEnd());
  }

  private static MediaType lower(String type, String subtype) {
    return new MediaType(
        type.toLowerCase(Locale.ROOT), subtype.toLowerCase(Locale.ROOT), Parameters.NONE);
  }

  private MediaType with(Parameters other) {
    return new MediaType(type, subtype, other);
  }

  /** Whether it is the same, whatever the parameters. */
  public boolean is(MediaType other) {
    return type.equals(other.type) && subtype.equals(other.subtype);
  }

  /** Whether the sender of a request takes it as a body (RFC 3261, section 20.1). */
  public boolean isAccepted(HeaderFields request) {
    return request
        .list(HeaderNames.ACCEPT)
        .map(ranges -> !request.has(HeaderNames.ACCEPT) || isWithin(ranges))
        .getOrElse(true);
  }

  /** The closest range decides; what is of no quality is not accepted (section 20.1). */
  private boolean isWithin(Vector<String> ranges) {
    return Vector.of(name(), type + "/*", "*/*")
        .map(own -> ranges.filter(range -> named(range).equals(own)))
        .find(close -> !close.isEmpty())
        .exists(close -> close.exists(range -> !NO_QUALITY.matcher(range).find()));
  }

  private static String named(String range) {
    return range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it is made of parts. */
  boolean isMultipart() {
    return type.equals("multipart");
  }

  /** The type without parameters: {@code application/sdp}. */
  public String name() {
    return type + "/" + subtype;
  }
}
