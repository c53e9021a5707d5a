package no.meetat.admission;

/** The answer to a command that no longer concerns anything at the door. */
public enum NothingHappens {
  NOTHING_HAPPENS
}
