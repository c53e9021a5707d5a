package no.meetat.admission;

/** Whether there is a place for one more code (S13). */
public enum Room {
  /** In each budget. */
  FREE,
  /** The last places are held by codes not yet compared: some may come back. */
  HELD,
  /** In one budget, wrong codes have taken all. */
  SPENT
}
