package no.meetat.sip.trunk;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.client.UserAgentClient;
import no.meetat.sip.signalling.location.Locations;
import no.meetat.sip.signalling.location.Locator;
import no.meetat.sip.signalling.location.Names;
import no.meetat.sip.signalling.transport.TransportProtocol;
import no.meetat.sip.vital.VitalClock;
import no.meetat.sip.vital.Vitals;

/** All peers that we send requests to. Started once, closed once. */
public final class Trunks implements AutoCloseable {

  /** How long those who have us registered are awaited at the end. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** Names that are asked for at once. */
  private static final int ASKING = 2;

  /** Names that wait to be asked for. */
  private static final int WAITING = 1_000;

  private final Vitals vitals = new Vitals();
  private final ScheduledExecutorService thread = VitalClock.start("sip-trunks", vitals);
  private final ExecutorService dns = dns();
  private final Vector<Trunk> all;

  /**
   * Trunks to which nothing has been sent.
   *
   * @param client sends our requests
   * @param spoken the transports that it can use
   * @param names says where servers are; it may block
   * @param peers who is believed to be a trunk
   */
  public Trunks(
      Seq<TrunkSettings> settings,
      UserAgentClient client,
      Seq<TransportProtocol> spoken,
      Names names,
      Peers peers) {
    SecureRandom random = new SecureRandom();
    Locator locator = new Locator(names, spoken, random);
    Outside outside =
        new Outside(
            client,
            new Locations(locator::locate, dns, System::nanoTime),
            new TrunkThread(thread),
            random);
    this.all =
        settings
            .toVector()
            .filter(TrunkSettings::isActive)
            .map(each -> new Trunk(each, outside, belongs(peers, each.name())));
  }

  private static ExecutorService dns() {
    ThreadPoolExecutor dns =
        new ThreadPoolExecutor(
            ASKING,
            ASKING,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("sip-names-", 0).factory());
    dns.allowCoreThreadTimeOut(true);
    return dns;
  }

  private static Predicate<InetAddress> belongs(Peers peers, String name) {
    return address -> peers.of(address).exists(peer -> peer.name().equals(name));
  }

  /** Asks and registers from now on. */
  public void start() {
    all.forEach(trunk -> thread.execute(trunk::start));
  }

  /** In the order of the settings. */
  public Vector<Trunk> all() {
    return all;
  }

  /** What an operator should look after; calls are taken all the same. */
  public Vector<String> warnings() {
    return vitals
        .ailing()
        .map(stuck -> stuck + " is stuck: trunks are asked nothing")
        .toVector()
        .appendAll(all.flatMap(Trunk::warnings));
  }

  /** Takes us out of all registers, for which it waits 2 s at most. */
  @Override
  public void close() {
    CountDownLatch left = new CountDownLatch(all.size());
    all.forEach(trunk -> thread.execute(() -> trunk.stop(left::countDown)));
    try {
      var _ = left.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    thread.shutdownNow();
    dns.shutdownNow();
  }
}
