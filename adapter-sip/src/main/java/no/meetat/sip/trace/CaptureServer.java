package no.meetat.sip.trace;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.location.DnsNames;
import no.meetat.sip.vital.Vitals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages to a capture server by HEP 3 over UDP, and waits for nothing: what cannot be sent
 * at once is lost and counted. One thread at a time.
 */
final class CaptureServer implements AutoCloseable {

  /** An outage is over when nothing has failed for so long. */
  static final long OUTAGE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private static final Logger LOG = LoggerFactory.getLogger(CaptureServer.class);

  private final CaptureAddress address;
  private final Hep3 hep;
  private final LongSupplier nanos;
  private final LongAdder sent = new LongAdder();
  private final LongAdder unsent = new LongAdder();
  private Option<CaptureWay> way = Option.none();
  private boolean failing;
  private long failed;

  private CaptureServer(CaptureAddress address, Hep3 hep, LongSupplier nanos) {
    this.address = address;
    this.hep = hep;
    this.nanos = nanos;
  }

  /**
   * The server at this address, not resolved where it has a name; nobody need be there.
   *
   * @param agent our number there
   * @param nanos a monotonic clock
   */
  static CaptureServer at(InetSocketAddress server, long agent, LongSupplier nanos) {
    CaptureAddress address = new CaptureAddress(server, DnsNames.ofThisMachine());
    return new CaptureServer(address, new Hep3(agent), nanos);
  }

  /** Asks for its name from now on, where it has one; until the thread is interrupted. */
  Option<Thread> start(Vitals vitals) {
    return address.start(vitals);
  }

  /** Why nothing can be sent to it; none where its address is known. Any thread. */
  Option<String> fault() {
    return address.fault();
  }

  /** Sends the message, or counts it as lost. */
  void send(TracedMessage message, String callId) {
    address
        .get()
        .peek(server -> send(hep.packet(message, callId), server))
        .onEmpty(unsent::increment);
  }

  private void send(ByteBuffer packet, InetSocketAddress server) {
    try {
      boolean whole = way(server).send(packet);
      (whole ? sent : unsent).increment();
    } catch (IOException away) {
      unsent.increment();
      tell(server, away);
    }
  }

  private CaptureWay way(InetSocketAddress server) throws IOException {
    Option<CaptureWay> same = way.filter(open -> open.leadsTo(server));
    if (same.isDefined()) {
      return same.get();
    }
    close();
    CaptureWay opened = CaptureWay.to(server);
    way = Option.some(opened);
    return opened;
  }

  private void tell(InetSocketAddress server, IOException away) {
    long now = nanos.getAsLong();
    if (!failing || now - failed > OUTAGE_NANOS) {
      LOG.warn(
          "the capture server {} does not take messages: {}; calls are taken all the same",
          IpLiteral.hostPort(server),
          away instanceof PortUnreachableException ? "nobody listens" : away.getMessage());
    }
    failing = true;
    failed = now;
  }

  long sent() {
    return sent.sum();
  }

  long unsent() {
    return unsent.sum();
  }

  /** The way there; another message would open it anew. */
  @Override
  public void close() {
    way.forEach(CaptureWay::close);
    way = Option.none();
  }
}
