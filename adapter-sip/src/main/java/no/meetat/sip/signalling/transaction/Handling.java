package no.meetat.sip.signalling.transaction;

import no.meetat.sip.signalling.message.SipResponse;

/** What becomes of a new request. */
public sealed interface Handling {

  /** What it becomes whatever it asks for. */
  enum Plain implements Handling {
    /** It begins a transaction. */
    SERVE,
    /** It is answered by 503, and forgotten. */
    REFUSE,
    /** It is not answered, which RFC 3261 allows in place of a 503 (section 21.5.4). */
    DROP
  }

  /**
   * It is answered, and forgotten (RFC 3261, section 8.2.7).
   *
   * @param response the same one each time, but for what is new in each challenge
   */
  record Answer(SipResponse response) implements Handling {}
}
