package no.meetat.sip.signalling;

import static org.awaitility.Awaitility.await;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.Identity;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.ListeningPoint;
import no.meetat.time.Moment;
import org.awaitility.Awaitility;

/** A server on a port of its own, with hasty timers. */
final class TestServer implements AutoCloseable {

  /** 64 T1 are 1.28 s. */
  static final Timers HASTY = new Timers(20, 160, 40);

  /** For calls that end because nobody answers: 64 T1 are 0.64 s. */
  static final Timers IMPATIENT = new Timers(10, 80, 20);

  /** The time between two looks at what a test waits for. */
  private static final Duration POLL = Duration.ofMillis(10);

  static {
    Awaitility.setDefaultPollInterval(POLL);
    Awaitility.setDefaultPollDelay(Duration.ZERO);
  }

  /** One peer has all addresses of the loopback. */
  static final Peers LOOPBACK =
      Peers.of(
              Vector.of(
                  new Peer(
                      "loopback",
                      AddressRange.parse("127.0.0.0/8").toVector(),
                      HashSet.of(Identity.values()),
                      true,
                      MediaPath.LEARN,
                      HashSet.empty(),
                      Option.none())))
          .get();

  final int port = FreePorts.next();
  private final int tlsPort = FreePorts.next();
  private final Carrier tls;
  final FakeBridge bridge = new FakeBridge();
  final FakeMedia media = new FakeMedia();
  final LongClock clock = new LongClock();
  volatile boolean accepting = true;
  final SipServer sip;

  TestServer(UnaryOperator<ImmutableSipSettings> settings) {
    this(settings, any -> HashSet.empty());
  }

  /**
   * A server with these settings.
   *
   * @param names that the certificate of who is at an address must have
   */
  TestServer(
      UnaryOperator<ImmutableSipSettings> settings, Function<InetAddress, Set<String>> names) {
    this.tls = TestTls.carrier("server", names);
    AtomicInteger ids = new AtomicInteger();
    sip =
        new SipServer(
            settings.apply(settings().withPeers(Peers.NONE).withTimers(HASTY)),
            media,
            new NewCalls(
                AccessNumbers.DEFAULT,
                () -> new CallId("c" + ids.incrementAndGet()),
                () -> accepting),
            () -> new Moment(0, Instant.EPOCH),
            vitals -> clock);
    bridge.controls(sip);
    media.pressed =
        (key, held) -> bridge.told.add("key %s %s".formatted(key.symbol(), held.toMillis()));
    sip.start(bridge).get();
  }

  static TestServer started() {
    return new TestServer(settings -> settings);
  }

  /** A server that soon gives up on a request that nobody answers. */
  static TestServer impatient() {
    return new TestServer(settings -> settings.withTimers(IMPATIENT));
  }

  /** A server that trusts the phones of this machine, so that they may do more. */
  static TestServer trusting() {
    return new TestServer(settings -> settings.withPeers(Peers.DEFAULT));
  }

  /** A server for which all addresses of 127.0.0.0/8 are one trusted peer. */
  static TestServer trustingAllOfLoopback() {
    return new TestServer(settings -> settings.withPeers(LOOPBACK));
  }

  /** Where it listens. */
  ImmutableSipSettings settings() {
    return SipSettings.listeningOn(
        new ListeningPoint(Carrier.UDP, at(port)),
        new ListeningPoint(Carrier.TCP, at(port)),
        new ListeningPoint(tls, at(tlsPort)));
  }

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
  }

  /** A call over each transport, from INVITE to BYE. */
  void serveNextCalls() {
    for (String protocol : new String[] {"UDP", "TCP", "TLS"}) {
      try (TestPhone phone = phone(protocol)) {
        phone.call();
        phone.hangUp();
      }
    }
  }

  /** A phone that sends UDP from this address. */
  TestPhone phoneAt(String address) {
    return TestPhone.at(address, port);
  }

  TestPhone phone(String protocol) {
    return TestPhone.over(protocol, port(protocol));
  }

  /** A phone whose call has been answered; one that connects and is silent is cut off. */
  TestPhone calling(String protocol) {
    TestPhone phone = phone(protocol);
    phone.call();
    return phone;
  }

  int port(String protocol) {
    return protocol.equals("TLS") ? tlsPort : port;
  }

  /** Ends its calls, waits until they have ended, and is then as if it had just been started. */
  void forgetCalls() {
    bridge.hangUpAll();
    await().until(() -> sip.callsInProgress() == 0);
    bridge.forget();
    media.forget();
  }

  /** Waits until the server has seen that phones closed their connections. */
  void awaitNoConnection() {
    await().until(() -> sip.transportStatistics().get().connections() == 0);
  }

  @Override
  public void close() {
    sip.stop();
  }
}
