package no.meetat.cli.live;

import java.util.Locale;
import no.meetat.conference.Conference;

/** How a meeting stands that is being held. */
public enum MeetingState {
  /** No moderator has opened it. */
  WAITING,
  OPEN,
  /** Open, and closed to further participants. */
  LOCKED,
  /** About to end. */
  ENDING;

  static MeetingState of(Conference conference) {
    if (conference.ending().isDefined()) {
      return ENDING;
    }
    return conference.isOpen() ? ofOpen(conference) : WAITING;
  }

  private static MeetingState ofOpen(Conference conference) {
    return conference.locked() ? LOCKED : OPEN;
  }

  /** The word in rows and figures: {@code waiting}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
