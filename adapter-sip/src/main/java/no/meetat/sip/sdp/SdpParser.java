package no.meetat.sip.sdp;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads session descriptions (RFC 8866). It skips lines that nobody has a use for, and lines that
 * are not SDP: phones and gateways write many that are wrong. All attributes are kept as they were
 * written. Everything is bounded; the parts that are used are checked where they are used ({@link
 * AudioSection}).
 */
public final class SdpParser {

  /** Length of a description, octets. */
  static final int MAX_BYTES = 16_384;

  /** Lines of a description, blank ones too. */
  static final int MAX_LINES = 512;

  /** Media sections of a description. */
  static final int MAX_MEDIA = 16;

  /** Attributes and c= lines of one section, or of the session. */
  static final int MAX_ATTRIBUTES = 256;

  /** Length of an attribute, name and value, characters. */
  static final int MAX_ATTRIBUTE_LENGTH = 4_096;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern LINE_END = Pattern.compile("\r?\n|\r");

  private SessionDescription description = SessionDescription.EMPTY;
  private int attributes;

  private SdpParser() {}

  /** The description, or why there is none. */
  public static Either<SdpFault, SessionDescription> parse(byte[] body) {
    if (body.length > MAX_BYTES) {
      return fault("session description too long");
    }
    try {
      return Either.right(new SdpParser().read(new String(body, StandardCharsets.UTF_8)));
    } catch (Unreadable unreadable) {
      return fault(unreadable.reason);
    }
  }

  private static Either<SdpFault, SessionDescription> fault(String reason) {
    return Either.left(new SdpFault(reason));
  }

  /** Trims a description or a line: blanks and controls around it mean nothing. */
  private SessionDescription read(String text) throws Unreadable {
    String[] lines = LINE_END.split(withoutByteOrderMark(text).trim(), MAX_LINES + 1);
    require(lines.length <= MAX_LINES, "session description with too many lines");
    require(lines[0].trim().equals("v=0"), "session description without v=0");
    for (String line : lines) {
      readLine(line.trim());
    }
    return description;
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private void readLine(String line) throws Unreadable {
    if (line.length() > 1 && line.charAt(1) == '=') {
      readLine(line.charAt(0), line.substring(2).trim());
    }
  }

  private void readLine(char type, String value) throws Unreadable {
    switch (type) {
      case 'o' -> description = description.withOrigin(value);
      case 'm' -> readMedia(value);
      case 'c' -> readConnection(value);
      case 'a' -> readAttribute(value);
      default -> {}
    }
  }

  private void readMedia(String value) throws Unreadable {
    require(description.media().size() < MAX_MEDIA, "too many media sections");
    description = description.withMedia(MediaLine.read(value));
    attributes = 0;
  }

  private void readConnection(String value) throws Unreadable {
    countAttribute();
    description = description.withConnection(value);
  }

  private void readAttribute(String value) throws Unreadable {
    countAttribute();
    require(value.length() <= MAX_ATTRIBUTE_LENGTH, "attribute too long");
    description = Attribute.read(value).fold(() -> description, description::withAttribute);
  }

  private void countAttribute() throws Unreadable {
    require(++attributes <= MAX_ATTRIBUTES, "too many attributes");
  }

  static void require(boolean holds, String otherwise) throws Unreadable {
    if (!holds) {
      throw new Unreadable(otherwise);
    }
  }

  /** Ends the reading of one description. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final String reason;

    Unreadable(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
