package no.meetat.sip.signalling;

import java.util.Locale;

/** Why an INVITE became no call, in a few words that figures can be told apart by. */
public enum CallRefusal {
  /** It goes to no access number (404, 416). */
  UNKNOWN_NUMBER,
  /** No calls are taken now: the store fails, or the service stops (503). */
  NOT_TAKING_CALLS,
  /** There is no room, or the peer has its share (503). */
  OVERLOAD,
  /** The trunk has as many calls as its limit (503). */
  TRUNK_CALLS,
  /** The trunk has begun more calls in a second than its limit (503). */
  TRUNK_RATE,
  /** No speech can be agreed on (488). */
  NO_COMMON_MEDIA,
  /** The same call came twice (482). */
  REPEATED,
  /** It is malformed, or needs what is not served (400, 403, 406, 415, 416, 420, 422). */
  UNUSABLE_REQUEST;

  /** The word in figures: {@code unknown-number}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
