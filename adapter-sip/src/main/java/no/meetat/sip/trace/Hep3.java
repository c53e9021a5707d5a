package no.meetat.sip.trace;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes packets of HEP 3 (the Homer Encapsulation Protocol, HEP3 Network Protocol Spec. rev. 36).
 */
final class Hep3 {

  /** Octets of the longest datagram of IPv4, less its headers. */
  static final int MOST_OCTETS = 65_507;

  private static final byte[] MAGIC = "HEP3".getBytes(StandardCharsets.US_ASCII);

  /** Of a chunk: vendor, type and length. */
  private static final int CHUNK_HEAD = 6;

  private static final short GENERIC = 0;
  private static final short IP_FAMILY = 1;
  private static final short IP_PROTOCOL = 2;
  private static final short SOURCE_IPV4 = 3;
  private static final short DESTINATION_IPV4 = 4;
  private static final short SOURCE_IPV6 = 5;
  private static final short DESTINATION_IPV6 = 6;
  private static final short SOURCE_PORT = 7;
  private static final short DESTINATION_PORT = 8;
  private static final short SECONDS = 9;
  private static final short MICROSECONDS = 10;
  private static final short PROTOCOL_TYPE = 11;
  private static final short AGENT = 12;
  private static final short PAYLOAD = 15;
  private static final short CORRELATION = 17;

  private static final byte AF_INET = 2;
  private static final byte AF_INET6 = 10;
  private static final byte TCP = 6;
  private static final byte UDP = 17;
  private static final byte SIP = 1;
  private static final int NANOS_OF_MICRO = 1_000;

  private final ByteBuffer packet = ByteBuffer.allocate(MOST_OCTETS);
  private final int agent;

  /** In the name of this agent, 32 bits without a sign. */
  Hep3(long agent) {
    this.agent = (int) agent;
  }

  /**
   * The packet of a message, to be read before the next is asked for; the end of a message that is
   * too long is left out.
   */
  ByteBuffer packet(TracedMessage message, String callId) {
    packet.clear().put(MAGIC).putShort((short) 0);
    boolean datagram = message.protocol().equals("UDP");
    putAddresses(Ends.of(message), datagram ? UDP : TCP);
    Instant at = message.at();
    putInt(SECONDS, (int) at.getEpochSecond());
    putInt(MICROSECONDS, at.getNano() / NANOS_OF_MICRO);
    putByte(PROTOCOL_TYPE, SIP);
    putInt(AGENT, agent);
    put(CORRELATION, callId.getBytes(StandardCharsets.ISO_8859_1));
    putPayload(message.octets());
    return packet.flip().putShort(MAGIC.length, (short) packet.limit());
  }

  private void putAddresses(Ends ends, byte protocol) {
    InetSocketAddress source = ends.source();
    InetSocketAddress destination = ends.destination();
    boolean ipv4 = source.getAddress() instanceof Inet4Address;
    putByte(IP_FAMILY, ipv4 ? AF_INET : AF_INET6);
    putByte(IP_PROTOCOL, protocol);
    put(ipv4 ? SOURCE_IPV4 : SOURCE_IPV6, source.getAddress().getAddress());
    put(ipv4 ? DESTINATION_IPV4 : DESTINATION_IPV6, destination.getAddress().getAddress());
    putPort(SOURCE_PORT, source.getPort());
    putPort(DESTINATION_PORT, destination.getPort());
  }

  private void putPayload(byte[] octets) {
    int length = Math.min(octets.length, packet.remaining() - CHUNK_HEAD);
    putHead(PAYLOAD, length).put(octets, 0, length);
  }

  private void put(short type, byte[] octets) {
    putHead(type, octets.length).put(octets);
  }

  private void putByte(short type, byte value) {
    putHead(type, Byte.BYTES).put(value);
  }

  private void putPort(short type, int value) {
    putHead(type, Short.BYTES).putShort((short) value);
  }

  private void putInt(short type, int value) {
    putHead(type, Integer.BYTES).putInt(value);
  }

  private ByteBuffer putHead(short type, int octets) {
    return packet.putShort(GENERIC).putShort(type).putShort((short) (CHUNK_HEAD + octets));
  }
}
