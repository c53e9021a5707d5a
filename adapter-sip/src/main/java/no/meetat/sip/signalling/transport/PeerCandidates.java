package no.meetat.sip.signalling.transport;

import io.vavr.collection.Vector;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Trusted peers that may deserve a socket of their own: those that have been seen for a while, at a
 * moment when they are quiet, since a message they send while the socket is made may be lost.
 */
final class PeerCandidates {

  /** How many are considered; others wait until these are decided. */
  static final int MOST = 256;

  /** A peer seen for this long stays. */
  static final long STAYING_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** A peer without a datagram for this long is quiet. */
  static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** A peer that is not quiet for this long never is. */
  static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** A peer silent for this long was only passing by. */
  static final long GONE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final LongSupplier nanos;
  private final ConcurrentHashMap<InetSocketAddress, Sighting> sightings =
      new ConcurrentHashMap<>();

  private record Sighting(long first, long last) {}

  PeerCandidates(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A peer has sent something; returns whether it is the first of them all. */
  boolean seen(InetSocketAddress peer) {
    long now = nanos.getAsLong();
    boolean none = sightings.isEmpty();
    if (sightings.size() < MOST || sightings.containsKey(peer)) {
      sightings.merge(
          peer, new Sighting(now, now), (before, again) -> new Sighting(before.first, now));
    }
    return none;
  }

  boolean isEmpty() {
    return sightings.isEmpty();
  }

  /** Those whose time has come; they are no longer candidates. */
  Vector<InetSocketAddress> due() {
    long now = nanos.getAsLong();
    sightings.values().removeIf(sighting -> now - sighting.last > GONE_NANOS);
    Vector<InetSocketAddress> due =
        Vector.ofAll(sightings.entrySet())
            .filter(sighting -> isDue(sighting.getValue(), now))
            .map(sighting -> sighting.getKey());
    due.forEach(sightings::remove);
    return due;
  }

  private static boolean isDue(Sighting sighting, long now) {
    boolean stays = sighting.last - sighting.first >= STAYING_NANOS;
    boolean quiet = now - sighting.last >= QUIET_NANOS;
    return stays && (quiet || now - sighting.first >= BUSY_NANOS);
  }
}
