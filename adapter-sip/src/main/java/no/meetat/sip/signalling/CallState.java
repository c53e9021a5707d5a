package no.meetat.sip.signalling;

import no.meetat.sip.signalling.message.Method;

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
  /** Our BYE is on its way, and the dialog is over; only a BYE that meets ours is agreed to. */
  DISCONNECTED,
  /** The caller's BYE waits for our answer. */
  HUNG_UP,
  ENDED;

  /** Whether neither side has hung up. */
  boolean isUp() {
    return this == ANSWERED || this == CONFIRMED;
  }

  /** Whether requests of this method are served (RFC 3261, sections 12.2.2 and 15.1.2). */
  boolean serves(String method) {
    return isUp() || this == LEAVING || (this == DISCONNECTED && method.equals(Method.BYE));
  }
}
