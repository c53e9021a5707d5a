package no.meetat.admission;

/** Whether there is a place for one more code (S13). */
public enum Room {
  /** Each budget has a place. */
  FREE,
  /** The last places are held by codes not yet compared: some may come back. */
  HELD,
  /** Wrong codes have taken all places of one budget. */
  SPENT
}
