package no.meetat.sip.trace;

/** Which way a message went. */
public enum Direction {
  /** To us. */
  RECEIVED("received"),
  /** From us. */
  SENT("sent");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  /** As rows name it. */
  public String word() {
    return word;
  }
}
