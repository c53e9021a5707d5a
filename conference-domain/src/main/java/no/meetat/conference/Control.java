package no.meetat.conference;

/** What keys in a meeting can be bound to (S20 to S26). */
public enum Control {
  /** Tells who asked how many callers are in the meeting (S20). */
  COUNT,
  /** Tells everybody how many callers are in the meeting (S26). */
  COUNT_TO_ALL,
  /** Switches all participants between talk and listen mode (S21). */
  PARTICIPANTS_MODE,
  /** Switches the own line between talk and listen mode (S22). */
  OWN_MODE,
  /** Closes the meeting to further callers (S23). */
  LOCK,
  /** Opens the meeting to further callers again (S26). */
  UNLOCK,
  /** Switches automatic disconnection on and off (S24). */
  AUTO_DISCONNECT,
  /** Ends the meeting for everybody (S25). */
  END
}
