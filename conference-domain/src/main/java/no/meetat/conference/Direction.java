package no.meetat.conference;

/** Which way a caller's speech goes (RFC 3264, section 5.1). */
public enum Direction {
  /** Talks and hears. */
  SEND_RECEIVE,
  /** Hears and is not heard. */
  RECEIVE_ONLY,
  /** On hold: hears nobody and is heard by nobody. */
  INACTIVE
}
