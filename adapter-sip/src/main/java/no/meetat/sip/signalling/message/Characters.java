package no.meetat.sip.signalling.message;

/** Texts all of one kind of character, looked at without a stream: each message has dozens. */
final class Characters {

  /** A kind of character. */
  @FunctionalInterface
  interface Kind {
    boolean has(char character);
  }

  private Characters() {}

  /** Whether all are of the kind; so they are where there are none. */
  static boolean all(String text, Kind kind) {
    for (int at = 0; at < text.length(); at++) {
      if (!kind.has(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
