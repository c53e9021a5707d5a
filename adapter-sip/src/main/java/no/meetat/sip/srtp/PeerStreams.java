package no.meetat.sip.srtp;

/**
 * The streams that have come by one key, each from a source of its own, and what has come of them.
 * Beyond the limit the one that has been silent for longest is forgotten. It allocates nothing.
 */
final class PeerStreams {

  /** Streams that are known. */
  static final int MOST = 16;

  /** One of them. */
  static final class PeerStream {
    private int ssrc;
    private boolean known;
    private final ReplayWindow window = new ReplayWindow();

    ReplayWindow window() {
      return window;
    }
  }

  /** The one heard last first; those that are not known yet are at the end. */
  private final PeerStream[] streams = new PeerStream[MOST + 1];

  PeerStreams() {
    for (int n = 0; n < streams.length; n++) {
      streams[n] = new PeerStream();
    }
  }

  /** The stream of this source; a new one is known once it is kept. */
  PeerStream of(int ssrc) {
    for (int n = 0; n < MOST && streams[n].known; n++) {
      if (streams[n].ssrc == ssrc) {
        return streams[n];
      }
    }
    PeerStream spare = streams[MOST];
    spare.ssrc = ssrc;
    spare.window.begin();
    return spare;
  }

  /** The stream is the peer's, and was heard now. */
  void keep(PeerStream heard) {
    if (streams[0] != heard) {
      int at = MOST;
      while (streams[at] != heard) {
        at--;
      }
      System.arraycopy(streams, 0, streams, 1, at);
      streams[0] = heard;
      streams[MOST].known = false;
    }
    heard.known = true;
  }
}
