package no.meetat.bridge;

import no.meetat.conference.Conference;

/**
 * A conference as it is after some steps.
 *
 * @param step counts them from 0
 */
record Snapshot(Conference conference, long step) {

  static Snapshot of(Conference conference) {
    return new Snapshot(conference, 0);
  }

  Snapshot next(Conference after) {
    return new Snapshot(after, step + 1);
  }

  /** Whether somebody has come and not all have left. */
  boolean isGoingOn() {
    return conference.arrivals() > 0 && !conference.ended();
  }
}
