package no.meetat.booking;

/** The answer when it cannot be said just now which meetings there are. */
public enum Unavailable {
  UNAVAILABLE
}
