package no.meetat.cli.trace;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import no.meetat.sip.trace.Ends;

/** A datagram (RFC 768) in a packet of IPv4 (RFC 791) or IPv6 (RFC 8200). */
final class UdpPacket {

  private static final int IPV4_HEAD = 20;
  private static final int IPV6_HEAD = 40;
  private static final int UDP_HEAD = 8;

  /** Of the packet of IPv4, and of what follows the header of IPv6. */
  private static final int MOST_OCTETS = 65_535;

  private static final byte UDP = 17;
  private static final byte HOPS = 64;
  private static final byte VERSION_4_AND_WORDS = 0x45;
  private static final int VERSION_6 = 6 << 28;
  private static final short DO_NOT_FRAGMENT = 0x4000;

  /** Where the header of IPv4 has its checksum. */
  private static final int IPV4_CHECKSUM = 10;

  /** Where that of UDP has its own. */
  private static final int UDP_CHECKSUM = 6;

  private UdpPacket() {}

  /** The packet with this payload, of which what is too long is left out. */
  static byte[] of(Ends ends, byte[] payload) {
    boolean ipv4 = ends.source().getAddress() instanceof Inet4Address;
    int room = MOST_OCTETS - UDP_HEAD - (ipv4 ? IPV4_HEAD : 0);
    int udp = UDP_HEAD + Math.min(room, payload.length);
    ByteBuffer packet = ByteBuffer.allocate((ipv4 ? IPV4_HEAD : IPV6_HEAD) + udp);
    if (ipv4) {
      putIpv4(packet, ends, udp);
    } else {
      putIpv6(packet, ends, udp);
    }
    putUdp(packet, ends, payload, udp);
    return packet.array();
  }

  private static void putIpv4(ByteBuffer packet, Ends ends, int udp) {
    packet
        .put(VERSION_4_AND_WORDS)
        .put((byte) 0)
        .putShort((short) (IPV4_HEAD + udp))
        .putShort((short) 0)
        .putShort(DO_NOT_FRAGMENT)
        .put(HOPS)
        .put(UDP)
        .putShort((short) 0)
        .put(octets(ends.source()))
        .put(octets(ends.destination()));
    packet.putShort(IPV4_CHECKSUM, folded(sum(packet, 0, IPV4_HEAD)));
  }

  private static void putIpv6(ByteBuffer packet, Ends ends, int udp) {
    packet
        .putInt(VERSION_6)
        .putShort((short) udp)
        .put(UDP)
        .put(HOPS)
        .put(octets(ends.source()))
        .put(octets(ends.destination()));
  }

  private static void putUdp(ByteBuffer packet, Ends ends, byte[] payload, int udp) {
    int begin = packet.position();
    packet
        .putShort((short) ends.source().getPort())
        .putShort((short) ends.destination().getPort())
        .putShort((short) udp)
        .putShort((short) 0)
        .put(payload, 0, udp - UDP_HEAD);
    int addresses = begin - 2 * octets(ends.source()).length;
    short checksum = folded(sum(packet, addresses, packet.limit()) + UDP + udp);
    packet.putShort(begin + UDP_CHECKSUM, checksum == 0 ? (short) -1 : checksum);
  }

  private static byte[] octets(InetSocketAddress address) {
    return address.getAddress().getAddress();
  }

  /** The sum of 16-bit words (RFC 1071); an odd octet is followed by a zero. */
  private static long sum(ByteBuffer packet, int begin, int end) {
    long sum = 0;
    for (int at = begin; at < end; at++) {
      boolean high = (at - begin) % 2 == 0;
      sum += (long) Byte.toUnsignedInt(packet.get(at)) << (high ? Byte.SIZE : 0);
    }
    return sum;
  }

  private static short folded(long sum) {
    long folded = sum;
    while (folded > 0xFFFF) {
      folded = (folded & 0xFFFF) + (folded >> Short.SIZE);
    }
    return (short) ~folded;
  }
}
