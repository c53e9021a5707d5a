package no.meetat.sip.signalling.transaction;

import java.net.InetAddress;
import java.util.function.Predicate;
import no.meetat.sip.limit.HeapShare;
import no.meetat.sip.limit.Places;

/** Room for server transactions, in number and in octets; half of it is kept for trusted peers. */
public final class TransactionRoom {

  /** Transactions of one stranger at once: 60 requests a second over UDP. */
  public static final long PER_STRANGER = 2_000;

  /** Octets for all transactions. */
  static final long OCTETS = HeapShare.of(256 << 20, 8);

  /** Octets for those of one stranger. */
  static final long OCTETS_PER_STRANGER = OCTETS / 16;

  private final Places places;
  private final Places octets;

  /**
   * All free.
   *
   * @param all transactions at once
   */
  public TransactionRoom(int all, Predicate<InetAddress> trusted) {
    this.places = new Places(trusted, Places.Limits.halfForStrangers(all, PER_STRANGER));
    this.octets = new Places(trusted, Places.Limits.halfForStrangers(OCTETS, OCTETS_PER_STRANGER));
  }

  /** Takes room for one more transaction of this peer. */
  boolean take(InetAddress peer, long size) {
    if (!places.take(peer)) {
      return false;
    }
    boolean fits = octets.take(peer, size);
    if (!fits) {
      places.give(peer);
    }
    return fits;
  }

  /** Takes more room for a transaction that holds more than that. */
  boolean takeMore(InetAddress peer, long size) {
    return octets.take(peer, size);
  }

  void giveBack(InetAddress peer, long size) {
    octets.give(peer, size);
  }

  /** A transaction that held this many octets has ended. */
  void leave(InetAddress peer, long size) {
    octets.give(peer, size);
    places.give(peer);
  }
}
