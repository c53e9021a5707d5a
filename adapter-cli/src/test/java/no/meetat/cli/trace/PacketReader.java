package no.meetat.cli.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** Reads a datagram in a packet, as others do. */
final class PacketReader {

  private static final int FILE_HEAD = 24;
  private static final int RECORD_HEAD = 16;

  private final ByteBuffer packet;
  private final boolean ipv4;
  private final int udp;

  private PacketReader(ByteBuffer packet) {
    this.packet = packet;
    this.ipv4 = packet.get(0) >> 4 == 4;
    this.udp = ipv4 ? (packet.get(0) & 0xF) * Integer.BYTES : 40;
  }

  static PacketReader first(ByteBuffer file) {
    int length = file.getInt(FILE_HEAD + 2 * Integer.BYTES);
    return new PacketReader(file.slice(FILE_HEAD + RECORD_HEAD, length));
  }

  String source() {
    return ipv4 ? address(12, 4) : address(8, 16);
  }

  String destination() {
    return ipv4 ? address(16, 4) : address(24, 16);
  }

  private String address(int at, int octets) {
    byte[] address = new byte[octets];
    packet.get(at, address);
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  int sourcePort() {
    return Short.toUnsignedInt(packet.getShort(udp));
  }

  int destinationPort() {
    return Short.toUnsignedInt(packet.getShort(udp + 2));
  }

  String payload() {
    byte[] payload = new byte[packet.limit() - udp - 8];
    packet.get(udp + 8, payload);
    return new String(payload, ISO_8859_1);
  }

  /** Sums over headers with their own checksums are all ones (RFC 1071), and lengths agree. */
  boolean hasSoundSums() {
    int length = Short.toUnsignedInt(packet.getShort(udp + 4));
    int addresses = ipv4 ? udp - 8 : udp - 32;
    long pseudo = 17L + length;
    boolean ip = !ipv4 || sum(0, udp, 0) == 0xFFFF;
    return ip && length == packet.limit() - udp && sum(addresses, packet.limit(), pseudo) == 0xFFFF;
  }

  private long sum(int begin, int end, long first) {
    long sum = first;
    for (int at = begin; at < end; at += 2) {
      int low = at + 1 < end ? Byte.toUnsignedInt(packet.get(at + 1)) : 0;
      sum += Byte.toUnsignedInt(packet.get(at)) << 8 | low;
    }
    while (sum > 0xFFFF) {
      sum = (sum & 0xFFFF) + (sum >> 16);
    }
    return sum;
  }
}
