package no.meetat.booking;

/** Whether people have come to a meeting that is held once: had a seat, be it on hold (S7). */
public enum Attendance {
  /** Nobody has. */
  NOBODY_CAME,
  /** Somebody has, and nobody is there now. */
  SOMEBODY_CAME,
  /** Somebody is in it or on hold. */
  GOING_ON
}
