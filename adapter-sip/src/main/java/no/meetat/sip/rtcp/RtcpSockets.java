package no.meetat.sip.rtcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import no.meetat.sip.rtp.RtpPacket;
import no.meetat.sip.vital.VitalThread;
import no.meetat.sip.vital.Vitals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of all calls' reports. One thread opens and reads them: reports are few, and neither
 * the set-up of a call nor a tick waits for them.
 */
public final class RtcpSockets implements AutoCloseable {

  /** Between two looks, whatever comes: a flood takes little. */
  private static final long PAUSE_NANOS = 2_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(RtcpSockets.class);

  private final Queue<RtcpSocket> asked = new ConcurrentLinkedQueue<>();
  private final ByteBuffer packet = ByteBuffer.allocateDirect(RtpPacket.MAX_LENGTH);
  private final LongSupplier nanos;
  private final Selector selector;

  /**
   * None yet.
   *
   * @param nanos a monotonic clock
   */
  public RtcpSockets(LongSupplier nanos) {
    this.nanos = nanos;
    try {
      this.selector = Selector.open();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Begins to open and to read; called once. */
  public void start(Vitals vitals) {
    VitalThread.start("rtcp", vitals, this::step);
  }

  /** A call's socket, which is not open yet. */
  public ReportChannel at(InetAddress local, int port) {
    return new RtcpSocket(local, port, this);
  }

  void open(RtcpSocket socket) {
    asked.add(socket);
    selector.wakeup();
  }

  /** Its port is free when the thread has seen it. */
  void close(DatagramChannel channel) {
    try {
      channel.close();
      selector.wakeup();
    } catch (IOException failure) {
      LOG.warn("A socket of RTCP did not close: {}", failure.toString());
    }
  }

  /** Waits until there is something to do, and does it; false when all is closed. */
  private boolean step() throws IOException {
    try {
      selector.select(this::read);
      for (RtcpSocket next = asked.poll(); next != null; next = asked.poll()) {
        register(next);
      }
      LockSupport.parkNanos(this, PAUSE_NANOS);
      return true;
    } catch (ClosedSelectorException closed) {
      return false;
    }
  }

  private void register(RtcpSocket socket) {
    @Nullable DatagramChannel channel = socket.bind();
    try {
      if (channel != null) {
        channel.register(selector, SelectionKey.OP_READ, socket);
      }
    } catch (ClosedChannelException over) {
      LOG.debug("A call was over before its reports began");
    }
  }

  private void read(SelectionKey key) {
    if (key.attachment() instanceof RtcpSocket socket) {
      socket.read(packet, nanos.getAsLong());
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
    } catch (IOException failure) {
      LOG.warn("RTCP did not end: {}", failure.toString());
    }
  }
}
