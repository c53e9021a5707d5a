package no.meetat.simulator.script;

import java.util.Locale;

/** How a meeting can be expected to be. */
public enum MeetingState {
  /** Not held yet. */
  IDLE,
  /** Callers are on hold. */
  WAITING,
  /** A moderator has opened it. */
  OPEN,
  /** Open, and closed to further callers. */
  LOCKED,
  /** Was held and is over. */
  ENDED;

  /** The word in scripts: {@code waiting}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
