package no.meetat.sip.media;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.call.CallId;

/** Media as signalling sees it. No method blocks. */
public interface MediaSessions {

  /**
   * Opens a media session, with its own port bound on {@code local}, before the call is answered.
   *
   * @param silent run whenever no RTP has come for long, counted from the first negotiation and
   *     anew from each time (S29); must not block
   * @return none when no port is free or the limit of sessions is reached
   */
  Option<MediaSession> open(CallId call, InetAddress local, Runnable silent);

  /** Whether a media session has this address and port, or could come to have it. */
  boolean isOurs(InetSocketAddress address);
}
