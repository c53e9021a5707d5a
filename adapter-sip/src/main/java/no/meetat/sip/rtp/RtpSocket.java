package no.meetat.sip.rtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import no.meetat.sip.limit.Quiet;
import no.meetat.sip.network.AddressFamily;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A UDP socket for the RTP of one call. It is connected to its peer, so that the kernel drops
 * packets from anybody else, unseen and at no cost to us.
 */
public final class RtpSocket implements Wire {

  private static final Logger LOG = LoggerFactory.getLogger(RtpSocket.class);

  private static final Quiet QUIET = Quiet.warnings(LOG);

  /** DSCP 46, expedited forwarding, for speech (RFC 4594, section 4.1). */
  private static final int EXPEDITED_FORWARDING = 46 << 2;

  /** Packets from elsewhere that are skipped at once while the peer is not known. */
  static final int MAX_STRANGERS = 64;

  /** Packets that may wait when a peer is to be learned. */
  private static final int MAX_FORGOTTEN = 1_024;

  private final DatagramChannel channel;
  private @Nullable InetAddress learning;

  private RtpSocket(DatagramChannel channel) {
    this.channel = channel;
  }

  /**
   * Binds a socket.
   *
   * @throws IOException when the port is taken or the address is not ours
   */
  public static RtpSocket bind(InetAddress local, int port) throws IOException {
    DatagramChannel channel = DatagramChannel.open(AddressFamily.of(local).protocol());
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED_FORWARDING);
      channel.bind(new InetSocketAddress(local, port));
      return new RtpSocket(channel);
    } catch (IOException | RuntimeException refused) {
      channel.close();
      throw refused;
    }
  }

  @Override
  public void connect(PeerRule peer) {
    switch (peer) {
      case PeerRule.Fixed(InetSocketAddress remote) -> fix(remote);
      case PeerRule.LearntOnce(InetAddress address) -> learnFrom(address);
    }
  }

  private void fix(InetSocketAddress remote) {
    learning = null;
    attempt(remote, () -> channel.disconnect().connect(remote));
  }

  private void learnFrom(InetAddress address) {
    attempt(new InetSocketAddress(address, 0), channel::disconnect);
    forget();
    learning = address;
  }

  private static void attempt(InetSocketAddress peer, Step step) {
    try {
      step.take();
    } catch (ClosedChannelException over) {
      LOG.debug("A call was over before its media began");
    } catch (IOException | RuntimeException unreachable) {
      QUIET.tell(peer.getAddress(), "no media path: " + unreachable);
    }
  }

  /** Packets that wait came for an earlier peer. */
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
      return channel.isConnected() ? channel.read(packet) : learn(packet);
    } catch (IOException unreachable) {
      return 0;
    }
  }

  /** Skips packets from elsewhere, as the kernel does for a wire with a peer. */
  private int learn(ByteBuffer packet) {
    InetAddress awaited = learning;
    int left = MAX_STRANGERS;
    while (awaited != null && left-- > 0) {
      InetSocketAddress source = takeFrom(packet.clear());
      if (source == null) {
        return 0;
      } else if (source.getAddress().equals(awaited)) {
        fix(source);
        return packet.position();
      }
    }
    return 0;
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
    try {
      return channel.isConnected() && channel.write(packet) > 0;
    } catch (IOException unreachable) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      LOG.warn("A media socket did not close: {}", failure.toString());
    }
  }

  private interface Step {
    void take() throws IOException;
  }
}
