package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.function.Predicate;
import no.meetat.call.CallId;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaSessions;
import no.meetat.sip.sdp.LocalSession;
import no.meetat.sip.sdp.MediaTargets;
import no.meetat.sip.signalling.dialog.OurAddress;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Opens the session of a call: its media, and our description of it.
 *
 * @param media opens the media of each call
 * @param targets where a peer may want media
 * @param trusted whether a peer may want it at any address
 * @param ours where peers find us
 */
record Sessions(
    MediaSessions media, MediaTargets targets, Predicate<InetAddress> trusted, OurAddress ours) {

  /**
   * The session of a call that came over this flow; none when there is no room for it.
   *
   * @param silent run whenever nothing has been heard for long; must not block
   */
  Option<OfferAnswer> open(CallId call, Flow flow, Runnable silent) {
    return media
        .open(call, flow.local().getAddress(), silent)
        .peek(opened -> trust(opened, flow))
        .map(opened -> new OfferAnswer(opened, described(opened, flow)));
  }

  private void trust(MediaSession opened, Flow flow) {
    if (trusted.test(flow.remote().getAddress())) {
      opened.trust();
    }
  }

  private LocalSession described(MediaSession opened, Flow flow) {
    return new LocalSession(Tags.sessionId(), ours.towards(flow), opened.localPort(), targets);
  }
}
