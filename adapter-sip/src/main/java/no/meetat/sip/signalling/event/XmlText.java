package no.meetat.sip.signalling.event;

/** Text as XML has it, in ASCII. */
final class XmlText {

  private XmlText() {}

  /** The same text in an element or in a quoted attribute; what XML cannot have is a ?. */
  static String of(String text) {
    StringBuilder written = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(written, character));
    return written.toString();
  }

  private static void append(StringBuilder written, int character) {
    switch (character) {
      case '&' -> written.append("&amp;");
      case '<' -> written.append("&lt;");
      case '>' -> written.append("&gt;");
      case '"' -> written.append("&quot;");
      case '\'' -> written.append("&apos;");
      default -> appendOther(written, character);
    }
  }

  private static void appendOther(StringBuilder written, int character) {
    if (character >= ' ' && character < 0x7F) {
      written.append((char) character);
    } else if (isAllowed(character)) {
      written.append("&#").append(character).append(';');
    } else {
      written.append('?');
    }
  }

  /** XML 1.0, section 2.2. */
  private static boolean isAllowed(int character) {
    boolean blank = character == '\t' || character == '\n' || character == '\r';
    boolean surrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    boolean none = character == 0xFFFE || character == 0xFFFF;
    return blank || (character >= ' ' && !surrogate && !none);
  }
}
