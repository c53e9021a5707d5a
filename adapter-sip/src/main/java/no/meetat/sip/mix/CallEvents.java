package no.meetat.sip.mix;

import no.meetat.call.CallId;
import no.meetat.dtmf.Key;

/** What the media of a call tells; neither method blocks. */
interface CallEvents {

  void keyPressed(CallId call, Key key);

  void promptsEnded(CallId call);
}
