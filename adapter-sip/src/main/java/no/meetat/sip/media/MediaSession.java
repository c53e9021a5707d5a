package no.meetat.sip.media;

/** The media of one call: an RTP socket, what it plays and what it hears. */
public interface MediaSession extends AutoCloseable {

  /** The UDP port bound for RTP, for our session description; even. */
  int localPort();

  /**
   * Sends to and accepts from what was negotiated; called when offer and answer are complete, and
   * again for each later negotiation (RFC 3264, section 8). Until then nothing is sent or accepted
   * and prompts wait.
   */
  void negotiated(MediaStream stream);

  /** Whether nothing has come since signalling was last told of silence; for any thread. */
  boolean isSilent();

  /** Ends the session and frees its port; a second time changes nothing. */
  @Override
  void close();
}
