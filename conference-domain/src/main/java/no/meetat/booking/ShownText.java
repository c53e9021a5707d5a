package no.meetat.booking;

/**
 * Text of people that is shown to others: in lists, invitations, files and on invoices. It must not
 * end a line, steer a terminal or turn the direction of what follows.
 */
public final class ShownText {

  /** Characters, as UTF-16 counts them. */
  public static final int LONGEST = 200;

  private ShownText() {}

  /** Whether the text can be shown as it is, and is not too long for it. */
  public static boolean isFit(String text) {
    return text.length() <= LONGEST && text.codePoints().allMatch(ShownText::isShowable);
  }

  /** The text with a question mark for each character that cannot be shown. */
  public static String shown(String text) {
    return text.codePoints()
        .map(character -> isShowable(character) ? character : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isShowable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> isJoiner(character);
      default -> true;
    };
  }

  /** Scripts such as Persian need them, and they turn nothing. */
  private static boolean isJoiner(int character) {
    return character == 0x200C || character == 0x200D;
  }
}
