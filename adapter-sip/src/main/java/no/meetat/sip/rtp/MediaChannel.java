package no.meetat.sip.rtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import no.meetat.sip.network.AddressFamily;

/** UDP channels for the media of calls, and what is reported of it. */
public final class MediaChannel {

  /** DSCP 46, expedited forwarding, for speech (RFC 4594, section 4.1). */
  private static final int EXPEDITED_FORWARDING = 46 << 2;

  private MediaChannel() {}

  /**
   * Binds a channel that does not block.
   *
   * @param receiveBuffer octets that may wait, with what the kernel takes for each packet; it may
   *     grant fewer
   * @throws IOException when the port is taken or the address is not ours
   */
  public static DatagramChannel bind(InetAddress local, int port, int receiveBuffer)
      throws IOException {
    DatagramChannel channel = DatagramChannel.open(AddressFamily.of(local).protocol());
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED_FORWARDING);
      channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
      channel.bind(new InetSocketAddress(local, port));
      return channel;
    } catch (IOException | RuntimeException refused) {
      channel.close();
      throw refused;
    }
  }

  /**
   * Sends a packet, from any thread.
   *
   * @return whether the network took it; false where the channel is for another peer or closed
   */
  public static boolean send(DatagramChannel channel, InetSocketAddress target, ByteBuffer packet) {
    try {
      return channel.send(packet, target) > 0;
    } catch (IOException | IllegalStateException | IllegalArgumentException unreachable) {
      return false;
    }
  }
}
