package no.meetat.sip.rtp;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import no.meetat.sip.limit.Quiet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A UDP socket for the RTP of one call. It is connected to the negotiated peer, so that the kernel
 * drops what comes from anybody else, unseen and at no cost to us.
 */
public final class RtpSocket implements Wire {

  private static final Logger LOG = LoggerFactory.getLogger(RtpSocket.class);

  private static final Quiet QUIET = Quiet.warnings(LOG);

  /** DSCP 46, expedited forwarding, for speech (RFC 4594, section 4.1). */
  private static final int EXPEDITED_FORWARDING = 46 << 2;

  private final DatagramChannel channel;

  private RtpSocket(DatagramChannel channel) {
    this.channel = channel;
  }

  /**
   * Binds a socket.
   *
   * @throws IOException when the port is taken or the address is not ours
   */
  public static RtpSocket bind(InetAddress local, int port) throws IOException {
    DatagramChannel channel = DatagramChannel.open(family(local));
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

  private static ProtocolFamily family(InetAddress local) {
    return local instanceof Inet4Address
        ? StandardProtocolFamily.INET
        : StandardProtocolFamily.INET6;
  }

  @Override
  public void connect(InetSocketAddress peer) {
    try {
      channel.disconnect();
      channel.connect(peer);
    } catch (ClosedChannelException over) {
      LOG.debug("A call was over before its media began");
    } catch (IOException | RuntimeException unreachable) {
      QUIET.tell(peer.getAddress(), "no media path: " + unreachable);
    }
  }

  @Override
  public int receive(ByteBuffer packet) {
    try {
      packet.clear();
      return channel.isConnected() ? channel.read(packet) : 0;
    } catch (IOException unreachable) {
      return 0;
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
}
