package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.AddressRange;
import no.meetat.sip.peer.Identity;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.transaction.Timers;
import no.meetat.sip.signalling.transport.ListeningPoint;
import no.meetat.sip.signalling.transport.TransportProtocol;
import no.meetat.time.Moment;

/** A server on a port of its own, with hasty timers. */
final class TestServer implements AutoCloseable {

  /** 64 T1 are 1.28 s. */
  static final Timers HASTY = new Timers(20, 160, 40);

  /** One peer has all addresses of the loopback. */
  private static final Peers LOOPBACK =
      Peers.of(
              Vector.of(
                  new Peer(
                      "loopback",
                      AddressRange.parse("127.0.0.0/8").toVector(),
                      HashSet.of(Identity.values()),
                      true,
                      MediaPath.LEARN)))
          .get();

  private static final AtomicInteger PORTS = new AtomicInteger(15_060);

  final int port = PORTS.getAndIncrement();
  final FakeBridge bridge = new FakeBridge();
  final FakeMedia media = new FakeMedia();
  volatile boolean accepting = true;
  final SipServer sip;

  TestServer(UnaryOperator<SipSettings> settings) {
    AtomicInteger ids = new AtomicInteger();
    sip =
        new SipServer(
            settings.apply(listeningOn(port).withPeers(Peers.NONE).withTimers(HASTY)),
            media,
            AccessNumbers.DEFAULT,
            () -> new Moment(0, Instant.EPOCH),
            () -> new CallId("c" + ids.incrementAndGet()),
            () -> accepting);
    bridge.controls(sip);
    media.pressed =
        (key, held) -> bridge.told.add("key %s %s".formatted(key.symbol(), held.toMillis()));
    sip.start(bridge).get();
  }

  static TestServer started() {
    return new TestServer(settings -> settings);
  }

  /** One for which the phones of this machine are trusted peers, and so may do more. */
  static TestServer trusting() {
    return new TestServer(settings -> settings.withPeers(Peers.DEFAULT));
  }

  /** One for which all addresses of 127.0.0.0/8 are one trusted peer. */
  static TestServer trustingAllOfLoopback() {
    return new TestServer(settings -> settings.withPeers(LOOPBACK));
  }

  static SipSettings listeningOn(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    return SipSettings.listeningOn(
        new ListeningPoint(TransportProtocol.UDP, address),
        new ListeningPoint(TransportProtocol.TCP, address));
  }

  /** A call over each transport, from INVITE to BYE. */
  void serveNextCalls() {
    for (String protocol : new String[] {"UDP", "TCP"}) {
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
    return TestPhone.over(protocol, port);
  }

  @Override
  public void close() {
    sip.stop();
  }
}
