package no.meetat.sip.signalling;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.limit.Places;
import no.meetat.sip.limit.Rates;
import no.meetat.sip.limit.Source;

/**
 * Places for calls. Strangers have half of them, and a quarter for calls whose answer nobody has
 * acknowledged, so that they can take neither all ports nor all calls from trusted peers. One
 * stranger has some of these, and may not begin many in a short time.
 */
final class CallPlaces {

  /** Calls of one stranger at once. */
  static final long PER_STRANGER = 200;

  /** Calls of one stranger at once whose answer it has not acknowledged. */
  static final long UNCONFIRMED_PER_STRANGER = 20;

  /** Calls that one stranger may begin: 5 in a second, after 50 at once. */
  static final Bucket.Rate BEGUN = new Bucket.Rate(5, 50);

  private final Predicate<InetAddress> trusted;
  private final Places calls;
  private final Places unconfirmed;
  private final Rates rates;
  private final CallsByTrunk trunks;

  /**
   * All free.
   *
   * @param all calls at once
   * @param trunks what each trunk has of them
   * @param nanos a monotonic clock
   */
  CallPlaces(Predicate<InetAddress> trusted, int all, CallsByTrunk trunks, LongSupplier nanos) {
    this.trusted = trusted;
    this.calls = new Places(trusted, Places.Limits.halfForStrangers(all, PER_STRANGER));
    this.unconfirmed =
        new Places(trusted, new Places.Limits(all, Math.max(1, all / 4), UNCONFIRMED_PER_STRANGER));
    this.rates = new Rates(BEGUN, nanos);
    this.trunks = trunks;
  }

  /** A place for a call of this peer; left when there is none, or the peer has its share. */
  Either<CallRefusal, Place> take(InetAddress peer) {
    return trunks
        .begin(peer)
        .flatMap(trunk ->
            Either.cond(takeShared(peer), () -> new Place(peer, trunk), () -> CallRefusal.OVERLOAD)
                .peekLeft(any -> trunk.forEach(TrunkCalls::end)));
  }

  private boolean takeShared(InetAddress peer) {
    if (!isWithinRate(peer) || !calls.take(peer)) {
      return false;
    }
    boolean free = unconfirmed.take(peer);
    if (!free) {
      calls.give(peer);
    }
    return free;
  }

  private boolean isWithinRate(InetAddress peer) {
    return trusted.test(peer) || rates.take(Source.of(peer), 1);
  }

  /** A place that is taken. */
  final class Place {

    private final InetAddress peer;
    private final Option<TrunkCalls> trunk;
    private final AtomicBoolean isUnconfirmed = new AtomicBoolean(true);
    private final AtomicBoolean isTaken = new AtomicBoolean(true);

    private Place(InetAddress peer, Option<TrunkCalls> trunk) {
      this.peer = peer;
      this.trunk = trunk;
    }

    /** The peer has acknowledged our answer; a second time changes nothing. */
    void confirm() {
      if (isUnconfirmed.getAndSet(false)) {
        unconfirmed.give(peer);
      }
    }

    /** The call is over; a second time changes nothing. */
    void leave() {
      confirm();
      if (isTaken.getAndSet(false)) {
        calls.give(peer);
        trunk.forEach(TrunkCalls::end);
      }
    }
  }
}
