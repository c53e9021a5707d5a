package no.meetat.call;

import java.util.Locale;

/** Why a call ended, as its call detail record says. */
public enum EndCause {
  /** The caller hung up. */
  HUNG_UP,
  /** A moderator ended the meeting (S25), or it was over for everybody. */
  MEETING_ENDED,
  /** The last moderator left and automatic disconnection was on (S24). */
  MODERATOR_LEFT,
  /** Too many wrong codes (S13). */
  WRONG_CODE,
  /** Too often nothing was keyed (S13). */
  NO_CODE,
  /** The meeting was closed to further callers (S23). */
  LOCKED,
  /** The moderator did not come (S15). */
  HOLD_TIMEOUT,
  /** One caller was left alone for too long (S29). */
  ALONE,
  /** The meeting lasted too long (S29). */
  MAX_DURATION,
  /** A moderator or the operator let the caller go (S19). */
  DISMISSED,
  /** The line failed (S28). */
  LINE_LOST,
  /** The service was stopped in an orderly way. */
  SHUTDOWN,
  /** The service had crashed; closed at the next start (S35). */
  RECOVERED,
  /** The service could not take the call. */
  REFUSED;

  /** The word in records: {@code hung-up}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
