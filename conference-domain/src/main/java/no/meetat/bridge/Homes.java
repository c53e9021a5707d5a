package no.meetat.bridge;

import no.meetat.booking.MeetingId;

/** Driven port: where the conference of a meeting is held, or is to be. */
@FunctionalInterface
public interface Homes {

  /** A service of one process holds all of them. */
  Homes HERE = any -> new Home.Here();

  /** Asked by the door of each call that is about to enter, on the door's thread: may block. */
  Home of(MeetingId meeting);
}
