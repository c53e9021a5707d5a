package no.meetat.sip.signalling.transaction;

/** What becomes of a new request. */
public enum Handling {
  /** It begins a transaction. */
  SERVE,
  /** It is answered by 503, and forgotten. */
  REFUSE,
  /** It is not answered, which RFC 3261 allows in place of a 503 (section 21.5.4). */
  DROP
}
