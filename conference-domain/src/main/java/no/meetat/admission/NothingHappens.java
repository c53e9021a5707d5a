package no.meetat.admission;

/** The answer to a command that concerns nothing at the door any more. */
public enum NothingHappens {
  NOTHING_HAPPENS
}
