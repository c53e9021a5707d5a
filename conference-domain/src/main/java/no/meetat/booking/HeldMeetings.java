package no.meetat.booking;

import java.time.Instant;

/**
 * Driven port: what becomes of one-off meetings when they are held (S7). The journal's entries say
 * it, so a journal that keeps meetings with its entries does this itself; {@link
 * no.meetat.bridge.ProjectingJournal} does it for others. Saying a thing again changes nothing.
 */
public interface HeldMeetings {

  /** Somebody has come to the meeting: from now on its seats are visited, also after a restart. */
  void visited(MeetingId meeting, Instant at);

  /** The meeting was ended for good: no code leads to it from now on, also after a restart. */
  void retire(MeetingId meeting, Instant at);
}
