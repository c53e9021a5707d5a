package no.meetat.sip.trace;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;
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

  private final InetSocketAddress server;
  private final Hep3 hep;
  private final LongSupplier nanos;
  private final LongAdder sent = new LongAdder();
  private final LongAdder unsent = new LongAdder();
  private final DatagramChannel channel;
  private boolean failing;
  private long failed;

  private CaptureServer(
      InetSocketAddress server, Hep3 hep, LongSupplier nanos, DatagramChannel channel) {
    this.server = server;
    this.hep = hep;
    this.nanos = nanos;
    this.channel = channel;
  }

  /**
   * The server at this address; nobody need be there.
   *
   * @param agent our number there
   * @param nanos a monotonic clock
   */
  static CaptureServer at(InetSocketAddress server, long agent, LongSupplier nanos)
      throws IOException {
    return new CaptureServer(server, new Hep3(agent), nanos, open(server));
  }

  private static DatagramChannel open(InetSocketAddress server) throws IOException {
    DatagramChannel channel =
        DatagramChannel.open(AddressFamily.of(server.getAddress()).protocol());
    channel.configureBlocking(false);
    return channel;
  }

  /** Sends the message, or counts it as lost. */
  void send(TracedMessage message, String callId) {
    ByteBuffer packet = hep.packet(message, callId);
    try {
      boolean whole = connected().write(packet) > 0;
      (whole ? sent : unsent).increment();
    } catch (IOException away) {
      unsent.increment();
      tell(away);
    }
  }

  /** Connected, since only then are we told that nobody listens there. */
  private DatagramChannel connected() throws IOException {
    return channel.isConnected() ? channel : channel.connect(server);
  }

  private void tell(IOException away) {
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

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException fault) {
      LOG.debug("closing a UDP socket failed", fault);
    }
  }
}
