package no.meetat.sip.rtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import no.meetat.sip.limit.Quiet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A UDP socket for the RTP of one call. Once its peer is heard steadily, from where packets are
 * sent to, it is connected to it, so that the kernel drops packets from anybody else, unseen and at
 * no cost to us.
 */
public final class RtpSocket implements Wire {

  private static final Logger LOG = LoggerFactory.getLogger(RtpSocket.class);

  private static final Quiet QUIET = Quiet.warnings(LOG);

  /** Packets from elsewhere that are skipped at once: more than the kernel lets wait. */
  static final int MAX_STRANGERS = 1_024;

  /** Octets that may wait, with what the kernel takes for each packet; it may grant fewer. */
  private static final int RECEIVE_BUFFER = 1 << 20;

  /** Packets of an earlier peer that may wait. */
  private static final int MAX_FORGOTTEN = 1_024;

  private final DatagramChannel channel;
  private final Sources sources = new Sources();

  private RtpSocket(DatagramChannel channel) {
    this.channel = channel;
  }

  /**
   * Binds a socket.
   *
   * @throws IOException when the port is taken or the address is not ours
   */
  public static RtpSocket bind(InetAddress local, int port) throws IOException {
    return new RtpSocket(MediaChannel.bind(local, port, RECEIVE_BUFFER));
  }

  @Override
  public void connect(PeerRule peer) {
    probe(peer.remote());
    sources.follow(peer);
  }

  /**
   * Finds out whether a way leads there, and forgets packets that wait for an earlier peer. A call
   * may be over by now.
   */
  private void probe(InetSocketAddress remote) {
    try {
      if (channel.isOpen()) {
        channel.disconnect().connect(remote).disconnect();
      }
    } catch (ClosedChannelException over) {
      LOG.debug("A call was over before its media began");
    } catch (IOException | RuntimeException unreachable) {
      QUIET.tell(remote.getAddress(), "no media path: " + unreachable);
      forget();
    }
  }

  private void forget() {
    ByteBuffer ignored = ByteBuffer.allocate(RtpPacket.MAX_LENGTH);
    int left = MAX_FORGOTTEN;
    while (left-- > 0 && takeFrom(ignored) != null) {
      ignored.clear();
    }
  }

  @Override
  public int receive(ByteBuffer packet) {
    try {
      packet.clear();
      return channel.isConnected() ? read(packet) : filter(packet);
    } catch (IOException unreachable) {
      return 0;
    }
  }

  private int read(ByteBuffer packet) throws IOException {
    int length = channel.read(packet);
    sources.hear(packet);
    return length;
  }

  /** Skips packets from elsewhere, as the kernel does once the peer is known. */
  private int filter(ByteBuffer packet) throws IOException {
    int left = MAX_STRANGERS;
    while (sources.isExpected() && left-- > 0) {
      InetSocketAddress source = takeFrom(packet.clear());
      if (source == null) {
        break;
      } else if (sources.take(source, packet)) {
        return packet.position();
      }
    }
    settle();
    return 0;
  }

  /** Nothing of the peer's waits, or much of others; so no more than that is lost. */
  private void settle() throws IOException {
    InetSocketAddress only = sources.only();
    if (only != null) {
      channel.connect(only);
    }
  }

  @Override
  public void tick() {
    sources.tick();
    if (channel.isConnected() && sources.isLetGo()) {
      letGo();
    }
  }

  private void letGo() {
    try {
      channel.disconnect();
      sources.letGo();
    } catch (IOException over) {
      LOG.debug("A call was over before its media moved");
    }
  }

  private @Nullable InetSocketAddress takeFrom(ByteBuffer packet) {
    try {
      return (InetSocketAddress) channel.receive(packet);
    } catch (IOException over) {
      return null;
    }
  }

  @Override
  public boolean send(ByteBuffer packet) {
    InetSocketAddress target = sources.target();
    try {
      return target != null && put(target, packet) > 0;
    } catch (IOException | IllegalArgumentException unreachable) {
      return false;
    }
  }

  private int put(InetSocketAddress target, ByteBuffer packet) throws IOException {
    return channel.isConnected() ? channel.write(packet) : channel.send(packet, target);
  }

  @Override
  public boolean sendTo(InetSocketAddress target, ByteBuffer packet) {
    return MediaChannel.send(channel, target, packet);
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      LOG.warn("A media socket did not close: {}", failure.toString());
    }
  }
}
