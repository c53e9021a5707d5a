package no.meetat.invoicing;

/** What a line of an invoice charges for. */
public enum LineItem {
  /** The time callers were in the meeting, at a price a minute. */
  MINUTES,
  /** The set-up of stays, at a price each. */
  SET_UP
}
