package no.meetat.time;

import java.time.Instant;

/**
 * A point in time as an adapter saw it: a reading of a monotonic clock, which durations and
 * deadlines are counted on, and the wall clock's stamp, which records show (S36).
 *
 * @param millis monotonic milliseconds since an origin that is the same for one run of the process
 * @param wall the wall clock at the same instant, UTC
 */
public record Moment(long millis, Instant wall) {

  /** The milliseconds from {@code earlier} to this moment, never below 0. */
  public long millisSince(Moment earlier) {
    return Math.max(0, millis - earlier.millis);
  }

  /** This moment shifted by {@code duration} milliseconds on both clocks. */
  public Moment plusMillis(long duration) {
    return new Moment(millis + duration, wall.plusMillis(duration));
  }
}
