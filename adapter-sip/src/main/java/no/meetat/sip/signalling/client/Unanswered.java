package no.meetat.sip.signalling.client;

/** Why no response has come. */
public enum Unanswered {
  /** None in 64 T1 (RFC 3261, section 8.1.3.1). */
  TIMEOUT("no answer"),
  /** The connection could not be opened, or has ended. */
  NO_CONNECTION("no connection");

  private final String words;

  Unanswered(String words) {
    this.words = words;
  }

  /** For people. */
  @Override
  public String toString() {
    return words;
  }
}
