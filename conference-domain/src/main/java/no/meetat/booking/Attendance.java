package no.meetat.booking;

/** Whether anybody has had a seat, even one on hold, in a meeting that is held once (S7). */
public enum Attendance {
  /** Nobody has. */
  NOBODY_CAME,
  /** Somebody has, and nobody is there now. */
  SOMEBODY_CAME,
  /** Somebody is in it or on hold. */
  GOING_ON
}
