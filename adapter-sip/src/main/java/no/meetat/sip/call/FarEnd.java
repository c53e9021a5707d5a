package no.meetat.sip.call;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.call.CallId;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.rtp.PeerRule;
import no.meetat.sip.rtp.Sources;
import no.meetat.sip.rtp.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The far end of a call's media: who is heard, and whether anything is sent there. Only for the
 * worker that owns the call.
 */
final class FarEnd {

  /** How long only what was negotiated is heard before another source is learnt, in ticks: 1 s. */
  static final int LEARN_AFTER = 50;

  /** When no other source is learnt any more, in ticks: 30 s. */
  static final int LEARN_UNTIL = 1_500;

  /** Who has been silent for this long is learnt anew when media are negotiated, in ticks: 5 s. */
  static final int LOST_AFTER = 250;

  /**
   * For how long after RTP from an address media is sent there, where nothing else vouches for it,
   * in ticks: 1 s for each packet that has come from there, up to 20 s. Anybody may send one in the
   * name of another; keepalives are 15 s apart (RFC 6263).
   */
  static final int CONSENT_OF_ONE = 50;

  static final int CONSENT = 20 * CONSENT_OF_ONE;

  private final CallId id;
  private final Wire wire;
  private final CallEvents events;
  private final PacketCounters counters;
  private final Vouching vouching = new Vouching();
  private MediaPath path = MediaPath.FIXED;
  private @Nullable InetAddress signalling;
  private Set<InetAddress> addresses = HashSet.empty();
  private @Nullable InetSocketAddress remote;
  private long dropped;
  private int ticks;
  private boolean told;

  FarEnd(CallId id, Wire wire, CallEvents events, PacketCounters counters) {
    this.id = id;
    this.wire = wire;
    this.events = events;
    this.counters = counters;
  }

  /** The path of its peer, whose signalling came from there, the same as from those addresses. */
  void follow(MediaPath its, InetAddress from, Set<InetAddress> same) {
    path = its;
    signalling = from;
    addresses = same;
  }

  /** Signalling trusts the peer, whatever address it names. */
  void trust() {
    vouching.trust();
  }

  /** Signalling was answered from this address; it vouches for no other. */
  void show(InetAddress address) {
    vouching.show(address);
  }

  /**
   * The same place again changes nothing, nor does hold: what has been learnt stays. But a caller
   * who is not heard any more may have come to be elsewhere.
   */
  void negotiated(InetSocketAddress place) {
    if (!place.getAddress().isAnyLocalAddress()) {
      if (!place.equals(remote)) {
        begin(place);
      } else if (wire.sources().silence() >= LOST_AFTER) {
        ticks = Math.min(ticks, LEARN_AFTER);
      }
    }
  }

  private void begin(InetSocketAddress place) {
    remote = place;
    ticks = 0;
    wire.connect(
        switch (path) {
          case FIXED -> new PeerRule.Fixed(place);
          case ASYMMETRIC -> new PeerRule.FromHost(place, addresses);
          case LEARN -> new PeerRule.Learnt(place, addresses);
        });
  }

  /** One more tick has passed, and its packets have been read. */
  void tick() {
    count();
    InetSocketAddress place = remote;
    if (place != null) {
      learn(place);
      tell(place);
    }
    wire.tick();
  }

  private void count() {
    long now = wire.sources().dropped();
    if (now > dropped) {
      counters.elsewhere.add(now - dropped);
      dropped = now;
    }
  }

  /** Who has not shown itself at its address teaches nothing. */
  private void learn(InetSocketAddress place) {
    InetAddress from = signalling;
    if (ticks < LEARN_UNTIL && from != null && vouching.covers(from)) {
      ticks = isHeardFrom(place) ? LEARN_UNTIL : ticks + 1;
      wire.sources().learn(ticks >= LEARN_AFTER && ticks < LEARN_UNTIL);
    }
  }

  private boolean isHeardFrom(InetSocketAddress place) {
    Sources sources = wire.sources();
    return place.equals(sources.source()) && sources.silence() == 0;
  }

  private void tell(InetSocketAddress place) {
    Sources sources = wire.sources();
    InetSocketAddress source = sources.source();
    if (source != null) {
      tell(place, source, true);
    } else if (path != MediaPath.LEARN && ticks >= LEARN_AFTER) {
      tell(place, sources.stranger(), false);
    }
  }

  private void tell(InetSocketAddress place, @Nullable InetSocketAddress source, boolean taken) {
    if (!told && source != null && !source.equals(place)) {
      told = true;
      events.mediaElsewhere(id, new Elsewhere(source, place, taken));
    }
  }

  /** Whether anything is sent; prompts wait until then. */
  boolean isOpen() {
    InetSocketAddress place = remote;
    InetSocketAddress target = wire.sources().target();
    return place != null
        && target != null
        && (isHeard() || (!isAwaited(place) && vouching.covers(target.getAddress())));
  }

  private boolean isHeard() {
    Sources sources = wire.sources();
    return sources.hasHeardTarget() && sources.silence() <= consent(sources.packets());
  }

  private static int consent(int packets) {
    return CONSENT_OF_ONE * Math.min(packets, CONSENT / CONSENT_OF_ONE);
  }

  /** What is sent to an address that only the phone knows would be lost, prompts too. */
  private boolean isAwaited(InetSocketAddress place) {
    return path == MediaPath.LEARN && ticks < LEARN_AFTER && !place.getAddress().equals(signalling);
  }
}
