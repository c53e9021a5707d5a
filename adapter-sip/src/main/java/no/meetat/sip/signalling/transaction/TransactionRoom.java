package no.meetat.sip.signalling.transaction;

import io.vavr.control.Option;
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

  /** Room for one more transaction of this peer, of this many octets at first; none when full. */
  Option<Place> take(InetAddress peer, long size) {
    if (!places.take(peer)) {
      return Option.none();
    }
    boolean fits = octets.take(peer, size);
    if (!fits) {
      places.give(peer);
    }
    return Option.when(fits, () -> new Place(peer, size));
  }

  /** The room of one transaction. One thread at a time. */
  final class Place {

    private final InetAddress peer;
    private final long size;
    private long kept;

    private Place(InetAddress peer, long size) {
      this.peer = peer;
      this.size = size;
    }

    /** Holds this many octets more than at first, in place of those before; false without room. */
    boolean keep(long more) {
      octets.give(peer, kept);
      boolean fits = octets.take(peer, more);
      kept = fits ? more : 0;
      return fits;
    }

    /** The transaction has ended; to be called once. */
    void leave() {
      octets.give(peer, size + kept);
      places.give(peer);
    }
  }
}
