package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/** Numbers as messages write them: decimal digits, with any number of zeros before them. */
public final class Digits {

  private static final int PORT_AT_MOST = 99_999;

  private Digits() {}

  /** The number; none where the text is no number, or is more than {@code most}. */
  static Option<Integer> upTo(String written, int most) {
    long number = 0;
    for (int at = 0; at < written.length() && number <= most; at++) {
      if (!Cursor.isDigit(written.charAt(at))) {
        return Option.none();
      }
      number = 10 * number + written.charAt(at) - '0';
    }
    return Option.when(!written.isEmpty() && number <= most, (int) number);
  }

  /** The same, but {@code most} where it is more. */
  public static Option<Integer> cutAt(String written, int most) {
    boolean digits = Characters.all(written, Cursor::isDigit);
    return Option.when(digits && !written.isEmpty(), () -> upTo(written, most).getOrElse(most));
  }

  /** The number written as a port; whether such a port is possible is another question. */
  static Option<Integer> port(String written) {
    return upTo(written, PORT_AT_MOST);
  }
}
