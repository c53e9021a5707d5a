package no.meetat.booking;

/** What a code entitles its caller to be. */
public enum Entitlement {
  /** The moderator code of a standing meeting (S4). */
  MODERATOR,
  /** The participant code of a standing meeting (S4). */
  PARTICIPANT,
  /** The PIN of a one-off meeting: the conference decides who moderates (S6). */
  PIN
}
