package no.meetat.booking;

/** The answer while the meetings cannot be looked up. */
public enum Unavailable {
  UNAVAILABLE
}
