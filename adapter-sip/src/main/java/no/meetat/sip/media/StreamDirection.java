package no.meetat.sip.media;

/** Which way the media of a call may go, as agreed by offer and answer and seen from us. */
public enum StreamDirection {
  /** Both ways. */
  SEND_RECEIVE,
  /** The peer holds the call, and sends what it plays meanwhile. */
  RECEIVE_ONLY,
  /** The peer holds the call. */
  INACTIVE
}
