package no.meetat.sip.signalling.transport;

import java.util.OptionalInt;

/**
 * The length of the body that a head on a stream states (RFC 3261, section 20.14): the one value of
 * Content-Length or l, with blanks, folds and leading zeros as the grammar allows. One look at each
 * octet.
 */
final class StreamHead {

  private static final int MAX_LENGTH = 65_536;
  private static final String NAME = "content-length";
  private static final String COMPACT_NAME = "l";

  private final byte[] octets;
  private final int end;
  private int at;

  private StreamHead(byte[] octets, int begin, int end) {
    this.octets = octets;
    this.at = begin;
    this.end = end;
  }

  /**
   * None where there is no length, no usable one, or more than one, or where a line ends in LF
   * alone: then nobody knows where the next message begins.
   */
  static OptionalInt bodyLength(byte[] octets, int begin, int end) {
    return new StreamHead(octets, begin, end).bodyLength();
  }

  private OptionalInt bodyLength() {
    int found = -1;
    boolean sound = nextField();
    while (sound && at < end) {
      int field = at;
      sound = nextField();
      if (sound && isLength(field)) {
        int length = length(octets, valueOf(field), at);
        sound = length >= 0 && (found < 0 || found == length);
        found = length;
      }
    }
    return sound && found >= 0 ? OptionalInt.of(found) : OptionalInt.empty();
  }

  /** Moves past a line and those that continue it; false where one does not end in CR LF. */
  private boolean nextField() {
    boolean sound = nextLine();
    while (sound && at < end && isBlank(octets[at])) {
      sound = nextLine();
    }
    return sound;
  }

  private boolean nextLine() {
    int begin = at;
    while (at < end && octets[at] != '\n') {
      at++;
    }
    at++;
    return at <= end && at - 2 >= begin && octets[at - 2] == '\r';
  }

  private boolean isLength(int field) {
    return isNamed(field, NAME) || isNamed(field, COMPACT_NAME);
  }

  private boolean isNamed(int field, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (field + i >= end || lower(octets[field + i]) != name.charAt(i)) {
        return false;
      }
    }
    int colon = skipBlanks(octets, field + name.length(), at);
    return colon < at && octets[colon] == ':';
  }

  private int valueOf(int field) {
    int colon = field;
    while (octets[colon] != ':') {
      colon++;
    }
    return colon + 1;
  }

  private static int length(byte[] octets, int begin, int end) {
    int first = skipBlanks(octets, begin, end);
    int digit = first;
    long length = 0;
    while (digit < end && isDigit(octets[digit]) && length <= MAX_LENGTH) {
      length = 10 * length + octets[digit] - '0';
      digit++;
    }
    boolean whole = digit > first && skipBlanks(octets, digit, end) == end;
    return whole && length <= MAX_LENGTH ? (int) length : -1;
  }

  /** Line ends within a field are folds, and blank. */
  private static int skipBlanks(byte[] octets, int from, int end) {
    int at = from;
    while (at < end && (isBlank(octets[at]) || octets[at] == '\r' || octets[at] == '\n')) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte octet) {
    return octet == ' ' || octet == '\t';
  }

  private static boolean isDigit(byte octet) {
    return octet >= '0' && octet <= '9';
  }

  private static int lower(byte octet) {
    return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet;
  }
}
