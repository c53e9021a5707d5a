package no.meetat.conference;

/** Whether the time of the goodbye with which a meeting ends is charged (S31). */
public enum Goodbye {
  /** As it is. */
  FREE,
  /** As it was; only journals of that time say so, and the stays in them keep their price. */
  CHARGED
}
