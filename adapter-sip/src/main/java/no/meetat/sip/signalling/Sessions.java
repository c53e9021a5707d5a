package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.call.CallId;
import no.meetat.sip.media.MediaSession;
import no.meetat.sip.media.MediaSessions;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.Route;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.sdp.KeyTerms;
import no.meetat.sip.sdp.LocalSession;
import no.meetat.sip.sdp.MediaTargets;
import no.meetat.sip.sdp.SessionDescription;
import no.meetat.sip.signalling.dialog.OurAddress;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Opens the session of a call: its media, and our description of it.
 *
 * @param media opens the media of each call
 * @param targets where a peer may want media
 * @param peers who may want it at any address, and how theirs comes
 * @param ours where peers find us
 */
record Sessions(MediaSessions media, MediaTargets targets, Peers peers, OurAddress ours) {

  /**
   * The session of a call that came over this flow; none when there is no room for it.
   *
   * @param offer of the caller; none where we are to offer
   * @param silent run whenever nothing has been heard for long; must not block
   */
  Option<OfferAnswer> open(
      CallId call, Flow flow, Option<SessionDescription> offer, Runnable silent) {
    KeyTerms terms = MediaKeys.terms(flow, peers);
    InetAddress local = local(flow, offer, terms);
    return media
        .open(call, local, silent)
        .peek(opened -> admit(opened, flow.remote().getAddress()))
        .map(opened ->
            new OfferAnswer(
                opened,
                described(opened, local, flow, terms),
                latest -> MediaKeys.terms(latest, peers)));
  }

  /**
   * Our address for media: the one the call came to; or one of the other family, where the offer
   * has audio in that family alone and a way leads there (RFC 6157).
   */
  private static InetAddress local(Flow flow, Option<SessionDescription> offer, KeyTerms terms) {
    InetAddress reached = flow.local().getAddress();
    AddressFamily family = AddressFamily.of(reached);
    return offer
        .flatMap(written -> LocalSession.audioAt(written, family, terms))
        .filter(remote -> AddressFamily.of(remote) != family)
        .flatMap(Route::towards)
        .getOrElse(reached);
  }

  private void admit(MediaSession opened, InetAddress peer) {
    opened.follow(peers.media(peer), peer, peers.sameMachine(peer));
    peers.terms(peer).language().forEach(opened::speak);
    if (peers.trust(peer)) {
      opened.trust();
    }
  }

  private LocalSession described(
      MediaSession opened, InetAddress local, Flow flow, KeyTerms terms) {
    InetAddress written = ours.written(local, flow.remote().getAddress());
    return new LocalSession(Tags.sessionId(), written, opened.localPort(), targets, terms);
  }
}
