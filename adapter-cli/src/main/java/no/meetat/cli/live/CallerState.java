package no.meetat.cli.live;

import java.util.Locale;
import no.meetat.conference.Conference;
import no.meetat.conference.Direction;
import no.meetat.conference.MediaPolicy;
import no.meetat.conference.Participant;

/** What a caller in a meeting does. */
public enum CallerState {
  ON_HOLD,
  TALKING,
  LISTENING,
  /** Hears why the call ends, which is neither on hold nor in the talk. */
  LEAVING;

  static CallerState of(Conference conference, Participant caller) {
    return caller.dismissal().isDefined()
        ? LEAVING
        : of(MediaPolicy.direction(conference, caller.call().id()));
  }

  private static CallerState of(Direction direction) {
    return switch (direction) {
      case SEND_RECEIVE -> TALKING;
      case RECEIVE_ONLY -> LISTENING;
      case INACTIVE -> ON_HOLD;
    };
  }

  /** The word in rows and figures: {@code on-hold}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
