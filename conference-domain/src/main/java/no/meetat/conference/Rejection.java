package no.meetat.conference;

/** Why a command changes nothing. */
public enum Rejection {
  /** The call is not in the conference. */
  UNKNOWN_CALL,
  /** The meeting is closed to further callers (S23). */
  LOCKED,
  /** The meeting is about to end. */
  ENDING,
  /** No conference of the meeting is going on, or no more; it may be held again. */
  ENDED,
  /** Nobody has opened the meeting, and it can only be ended (S14). */
  NOT_OPEN,
  /** A caller who does not moderate may not do this. */
  NOT_ALLOWED,
  /** Only a caller has a line of their own. */
  NO_LINE,
  /** Nothing is due or concerned. */
  NOTHING_TO_DO
}
