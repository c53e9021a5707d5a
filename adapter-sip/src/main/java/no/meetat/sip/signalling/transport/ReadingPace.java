package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.limit.Pauses;
import no.meetat.sip.limit.Rates;
import no.meetat.sip.limit.Source;

/**
 * How fast connections are read, below encryption: what is no message (line ends, NULs, records
 * that only change keys) costs work too. A thread that always finds something to read would never
 * let go of its core.
 */
final class ReadingPace {

  /** Reads of one stranger, in a second and at once; a record of TLS takes two. */
  static final Bucket.Rate READS = new Bucket.Rate(2_000, 4_000);

  private final Predicate<InetAddress> trusted;
  private final Rates reads;
  private final Rates octets;

  /**
   * Nobody has sent anything.
   *
   * @param trusted who may be read as fast as they send
   * @param nanos a monotonic clock
   */
  ReadingPace(Predicate<InetAddress> trusted, LongSupplier nanos) {
    this.trusted = trusted;
    this.reads = new Rates(READS, nanos);
    this.octets = new Rates(Intake.STRANGER_OCTETS, nanos);
  }

  /** Waits until this peer, of whom so many octets were read at once, may be read again. */
  void keep(InetAddress peer, int read) throws InterruptedException {
    if (!trusted.test(peer)) {
      Source source = Source.of(peer);
      Pauses.until(() -> reads.take(source, 1));
      Pauses.until(() -> octets.take(source, read));
    }
    letOthersRun();
  }

  /** Virtual threads are not taken off their core by a clock. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static void letOthersRun() {
    Thread.yield();
  }
}
