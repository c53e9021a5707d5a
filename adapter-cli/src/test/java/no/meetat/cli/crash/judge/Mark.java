package no.meetat.cli.crash.judge;

/** What happens in a call as its caller sees it. */
public enum Mark {
  /** The first INVITE goes out. */
  DIALLED,
  /** The 200 has come. */
  ANSWERED,
  /** Another final response has come. */
  REFUSED,
  /** The last key of a right code goes out. */
  CODE_SENT,
  /** The server has confirmed that key; it need not have looked the code up. */
  CODE_TAKEN,
  /** A key goes out that may keep others out of the meeting: {@code *7}, {@code ##}, {@code #9}. */
  DOOR_CLOSED,
  /** The first BYE goes out. */
  BYE_SENT,
  /** It was answered. */
  BYE_ANSWERED,
  /** The server's own BYE has come. */
  RELEASED
}
