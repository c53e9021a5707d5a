package no.meetat.sip.signalling.transport;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import no.meetat.sip.limit.Bucket;
import no.meetat.sip.limit.HeapShare;
import no.meetat.sip.limit.Pauses;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.limit.Rates;
import no.meetat.sip.vital.VitalThread;
import no.meetat.sip.vital.Vitals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue between the threads that receive and those that serve. Messages of trusted peers and of
 * strangers wait here apart. A few threads read and serve them, one of which strangers cannot have.
 */
final class Intake implements AutoCloseable {

  /** Of a trusted peer's socket; of all trusted peers. */
  static final FairQueue.Limits TRUSTED =
      new FairQueue.Limits(1_024, HeapShare.of(4 << 20, 32), HeapShare.of(16 << 20, 16));

  /** Of one stranger; of all strangers. */
  static final FairQueue.Limits STRANGERS =
      new FairQueue.Limits(128, HeapShare.of(512 << 10, 64), HeapShare.of(8 << 20, 16));

  /** The most that is read from one stranger, octets a second and at once. */
  static final Bucket.Rate STRANGER_OCTETS = new Bucket.Rate(1 << 20, 1 << 20);

  private static final int MOST_WORKERS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Inbox inbox;
  private final Predicate<InetAddress> trusted;
  private final Tap tap;
  private final int workers =
      Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_WORKERS);
  private final Turnstile turnstile =
      new Turnstile(workers - 1, new FairQueue(TRUSTED), new FairQueue(STRANGERS));
  private final Rates rates = new Rates(STRANGER_OCTETS, System::nanoTime);
  private final Quiet quiet = Quiet.warnings(LOG);
  private final LongAdder served = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  Intake(Inbox inbox, Predicate<InetAddress> trusted, Tap tap) {
    this.inbox = inbox;
    this.trusted = trusted;
    this.tap = tap;
  }

  void start(Vitals vitals) {
    for (int worker = 0; worker < workers; worker++) {
      VitalThread.start("sip-worker-" + worker, vitals, this::serveNext);
    }
    vitals.watch("sip-workers", () -> !turnstile.isStuck());
  }

  /** Takes a datagram, or drops it where its sender's share is waiting already. */
  void offer(ByteBuffer datagram, Flow flow) {
    Sender sender = Sender.of(flow.protocol(), flow.remote(), trusted);
    int cost = Arrival.cost(datagram.remaining());
    if (!turnstile.hasRoom(sender, cost) || !isWithinRate(sender, cost)) {
      dropped.increment();
      return;
    }
    byte[] message = new byte[datagram.remaining()];
    datagram.get(message);
    if (!turnstile.add(new Arrival(message, flow, sender, Arrival.Served.UNNOTICED))) {
      dropped.increment();
    }
  }

  /**
   * Waits until a message of a stream has been served; its sender cannot send more meanwhile.
   *
   * @return whether it is a message of SIP
   */
  boolean serve(byte[] message, Flow flow) throws InterruptedException {
    Sender sender = Sender.of(flow.protocol(), flow.remote(), trusted);
    Pauses.until(() -> isWithinRate(sender, Arrival.cost(message.length)));
    CompletableFuture<Boolean> sound = new CompletableFuture<>();
    return turnstile.add(new Arrival(message, flow, sender, sound::complete)) && sound.join();
  }

  private boolean isWithinRate(Sender sender, int cost) {
    return sender.trusted() || rates.take(sender.source(), cost);
  }

  private boolean serveNext() throws InterruptedException {
    return turnstile.take().peek(this::serve).isDefined();
  }

  private void serve(Arrival arrival) {
    boolean sound = false;
    try {
      tap.received(arrival.message(), arrival.flow(), arrival.nanos());
      sound = inbox.received(arrival.message(), arrival.flow());
    } catch (RuntimeException | StackOverflowError fault) {
      quiet.tell(
          arrival.sender().source().address(), "a message was lost: " + fault.getClass().getName());
    } finally {
      served.increment();
      turnstile.served(arrival.sender());
      arrival.tellServed(sound);
    }
  }

  /** Who sees what comes and goes. */
  Tap tap() {
    return tap;
  }

  /** Messages read, sound or not. */
  long served() {
    return served.sum();
  }

  /** Datagrams that were not read, because their sender had too many. */
  long dropped() {
    return dropped.sum();
  }

  /** Waiting messages are no longer served. */
  @Override
  public void close() {
    turnstile.close();
  }
}
