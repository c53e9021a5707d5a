package no.meetat.sip.signalling.transport;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.limit.HeapShare;
import no.meetat.sip.limit.Pauses;
import no.meetat.sip.limit.Places;
import no.meetat.sip.limit.Rates;
import no.meetat.sip.limit.Source;

/** What connections may take, over all listening points together. */
final class StreamShares {

  /** Connections that one stranger may open: 10 in a second, after 100 at once. */
  static final Bucket.Rate OPENED = new Bucket.Rate(10, 100);

  /**
   * Strangers' connections on which keys are agreed: 30 in a second, after 200 at once. Each costs
   * 8 to 10 ms of a core, measured beside other work.
   */
  static final Bucket.Rate AGREED = new Bucket.Rate(30, 200);

  /** The same of one stranger, who waits for a turn where it asks more. */
  static final Bucket.Rate AGREED_OF_ONE = new Bucket.Rate(3, 40);

  /** For messages that are not complete yet, and for encryption: of all peers; of one stranger. */
  private static final long MEMORY_OCTETS = HeapShare.of(64 << 20, 16);

  private static final long STRANGER_OCTETS = MEMORY_OCTETS / 16;

  private final Predicate<InetAddress> trusted;
  private final Rates opened = new Rates(OPENED, System::nanoTime);
  private final Rates agreedOfOne = new Rates(AGREED_OF_ONE, System::nanoTime);
  private final Bucket agreed = new Bucket(AGREED, System::nanoTime);
  private final ReadingPace pace;
  private final Places places;
  private final Places memory;
  private final Yielding yielding;

  /**
   * All free.
   *
   * @param carrying the flows that carry calls now
   */
  StreamShares(
      ConnectionLimits limits, Predicate<InetAddress> trusted, Supplier<Set<Flow>> carrying) {
    this.yielding = new Yielding(trusted, carrying);
    this.trusted = trusted;
    this.pace = new ReadingPace(trusted, System::nanoTime);
    this.places =
        new Places(
            trusted, Places.Limits.halfForStrangers(limits.connections(), limits.perStranger()));
    this.memory =
        new Places(trusted, Places.Limits.halfForStrangers(MEMORY_OCTETS, STRANGER_OCTETS));
  }

  /**
   * Takes a place for one more connection; false where there is none. Another one may have given
   * way to it.
   */
  boolean take(Yielding.Connection connection) {
    InetAddress peer = connection.remote().getAddress();
    boolean taken = isWithinRate(peer) && (places.take(peer) || isMadeRoomFor(peer));
    if (taken) {
      yielding.add(connection);
    }
    return taken;
  }

  private boolean isMadeRoomFor(InetAddress peer) {
    return yielding.yieldTo(peer).peek(this::end).isDefined() && places.take(peer);
  }

  private void end(Yielding.Connection idle) {
    places.give(idle.remote().getAddress());
    idle.close();
  }

  private boolean isWithinRate(InetAddress peer) {
    return trusted.test(peer) || opened.take(Source.of(peer), 1);
  }

  /**
   * Keys cost far more to agree on than to ask for: strangers who have asked wait for a turn.
   *
   * @param waits whether the peer still does
   * @return whether there was a turn in time
   * @throws InterruptedIOException when interrupted
   */
  boolean awaitKeys(InetAddress peer, BooleanSupplier waits) throws InterruptedIOException {
    return trusted.test(peer)
        || (await(() -> agreedOfOne.take(Source.of(peer), 1), waits)
            && await(() -> agreed.take(1), waits));
  }

  private static boolean await(BooleanSupplier turn, BooleanSupplier waits)
      throws InterruptedIOException {
    try {
      Pauses.until(() -> !waits.getAsBoolean() || turn.getAsBoolean());
      return waits.getAsBoolean();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** How fast connections are read. */
  ReadingPace pace() {
    return pace;
  }

  /** Gives back the place of a connection that has ended, unless it has given way. */
  void give(Yielding.Connection connection) {
    if (yielding.remove(connection)) {
      places.give(connection.remote().getAddress());
    }
  }

  /** The memory for connections, octets. */
  Places memory() {
    return memory;
  }
}
