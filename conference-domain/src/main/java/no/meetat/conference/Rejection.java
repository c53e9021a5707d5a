package no.meetat.conference;

/** Why a command changes nothing. */
public enum Rejection {
  /** The call is not in the conference. */
  UNKNOWN_CALL,
  /** The meeting is closed to further callers (S23). */
  LOCKED,
  /** The meeting is about to end. */
  ENDING,
  /** The conference is over; the meeting may be held again. */
  ENDED,
  /** Nothing is due or concerned. */
  NOTHING_TO_DO
}
