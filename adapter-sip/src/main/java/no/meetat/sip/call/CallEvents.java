package no.meetat.sip.call;

import no.meetat.call.CallId;
import no.meetat.dtmf.Key;

/** What the media of a call reports; no method blocks. */
public interface CallEvents {

  void keyPressed(CallId call, Key key);

  /**
   * The key pressed last has been let go.
   *
   * @param ago how long ago, in milliseconds
   */
  void keyReleased(CallId call, long ago);

  void promptsEnded(CallId call);

  /** Packets come from elsewhere than was negotiated; told once a call. */
  void mediaElsewhere(CallId call, Elsewhere where);
}
