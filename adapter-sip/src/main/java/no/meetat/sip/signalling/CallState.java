package no.meetat.sip.signalling;

/** How far a call has come. */
enum CallState {
  /** The bridge has not answered yet. */
  RINGING,
  /** Our 200 is on its way, the ACK has not come. */
  ANSWERED,
  /** The ACK has come. */
  CONFIRMED,
  /** We hang up as soon as the ACK has come (RFC 3261, section 15). */
  LEAVING,
  /** Our BYE is on its way. */
  DISCONNECTED,
  /** The caller's BYE waits for our answer. */
  HUNG_UP,
  ENDED;

  /** Whether neither side has hung up. */
  boolean isUp() {
    return this == ANSWERED || this == CONFIRMED;
  }

  /** Whether requests in the dialog are served. */
  boolean hasDialog() {
    return isUp() || this == LEAVING || this == DISCONNECTED;
  }
}
