package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;

/**
 * How routers are asked to treat our packets (RFC 2474).
 *
 * @param dscp 0 to 63
 */
record TrafficClass(int dscp) {

  private static final int DSCP_SHIFT = 2;

  /** Marks what a socket sends, of IPv4 and IPv6. */
  void mark(DatagramChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.IP_TOS, octet());
  }

  /** Marks what a connection sends, of IPv4 and IPv6. */
  void mark(Socket socket) throws IOException {
    socket.setOption(StandardSocketOptions.IP_TOS, octet());
  }

  /** The octet in the header of a packet. */
  private int octet() {
    return dscp << DSCP_SHIFT;
  }
}
