package no.meetat.sip.media;

import java.time.Duration;
import no.meetat.dtmf.Key;

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

  /**
   * The caller has pressed a key, as signalling tells. The same press may come in RTP too, so all
   * keys go to the bridge from here.
   *
   * @param held for how long; zero when that is not told
   */
  void pressed(Key key, Duration held);

  /** Whether nothing has come since signalling was last told of silence; for any thread. */
  boolean isSilent();

  /** Ends the session and frees its port; a second time changes nothing. */
  @Override
  void close();
}
