package no.meetat.sip.signalling;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.signalling.transport.Carrier;
import no.meetat.sip.signalling.transport.ListeningPoint;
import no.meetat.time.Moment;

/** Answers every call until killed, for load tests: {@code SipServerDemo PORT}. */
final class SipServerDemo {

  private SipServerDemo() {}

  public static void main(String[] args) throws InterruptedException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(args[0]));
    AtomicLong ids = new AtomicLong();
    FakeBridge bridge = new FakeBridge();
    SipServer server =
        new SipServer(
            SipSettings.listeningOn(
                new ListeningPoint(Carrier.UDP, address), new ListeningPoint(Carrier.TCP, address)),
            new FakeMedia(),
            new NewCalls(
                AccessNumbers.DEFAULT,
                () -> new CallId("demo-" + ids.incrementAndGet()),
                () -> true),
            () -> new Moment(System.nanoTime() / 1_000_000, Instant.now()));
    bridge.controls(server);
    server.start(bridge).get();
    Thread.currentThread().join();
  }
}
