package no.meetat.sip.signalling.message;

/**
 * The limits of a message. One beyond them is refused while it is cut, before any of it is parsed,
 * so that reading costs no more than one look at each octet.
 */
public final class Limits {

  /** Octets of a message; no datagram is longer. */
  public static final int MESSAGE_OCTETS = 65_536;

  /** Octets from the start line to the empty line, both included; 513 beyond. */
  public static final int HEAD_OCTETS = 24_576;

  /** Octets of the start line; 414 beyond. */
  public static final int START_LINE_OCTETS = 4_096;

  /** Header fields of a message; 400 beyond. */
  public static final int HEADER_FIELDS = 256;

  /** Octets of one header field, folds included; 513 beyond. */
  public static final int HEADER_FIELD_OCTETS = 8_192;

  /** Folded lines of a head (RFC 3261, section 7.3.1); 400 beyond. */
  public static final int FOLDS = 256;

  /** Line ends before the start line; a message with more is dropped. */
  public static final int LEADING_LINE_ENDS = 64;

  /** Values in all header fields of one name that form a list; 400 beyond. */
  public static final int VALUES = 128;

  /** Parameters of one header field value, or of one URI; 400 beyond. */
  public static final int PARAMETERS = 64;

  /** Octets of a Call-ID, a tag or a branch, which outlive the message; 400 beyond. */
  public static final int IDENTIFIER_OCTETS = 512;

  /** Octets of a body; 413 beyond. */
  public static final int BODY_OCTETS = 32_768;

  /** Parts of one multipart body; 400 beyond. */
  public static final int PARTS = 16;

  /** Multipart bodies inside one another, the outermost counted; 400 beyond. */
  public static final int NESTING = 4;

  private Limits() {}
}
