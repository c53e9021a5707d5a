package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads a packet of HEP 3 as a capture server does. */
final class HepReader {

  private static final int CHUNK_HEAD = 6;

  private final Map<Integer, byte[]> chunks = new HashMap<>();

  /** The whole packet is read, or the test fails. */
  HepReader(ByteBuffer packet) {
    byte[] magic = new byte[4];
    packet.get(magic);
    assertThat(new String(magic, StandardCharsets.US_ASCII)).isEqualTo("HEP3");
    assertThat(Short.toUnsignedInt(packet.getShort())).isEqualTo(packet.limit());
    while (packet.hasRemaining()) {
      readChunk(packet);
    }
  }

  private void readChunk(ByteBuffer packet) {
    assertThat(packet.getShort()).as("vendor").isZero();
    int type = packet.getShort();
    byte[] payload = new byte[Short.toUnsignedInt(packet.getShort()) - CHUNK_HEAD];
    packet.get(payload);
    assertThat(chunks.put(type, payload)).as("chunk %d comes once", type).isNull();
  }

  boolean has(int type) {
    return chunks.containsKey(type);
  }

  String text(int type) {
    return new String(chunk(type), StandardCharsets.ISO_8859_1);
  }

  /** A whole number of one to four octets. */
  long number(int type) {
    long number = 0;
    for (byte octet : chunk(type)) {
      number = number << Byte.SIZE | Byte.toUnsignedInt(octet);
    }
    return number;
  }

  private byte[] chunk(int type) {
    return Objects.requireNonNull(chunks.get(type), "no chunk " + type);
  }

  int octets(int type) {
    return chunk(type).length;
  }

  String address(int type) {
    try {
      return InetAddress.getByAddress(chunk(type)).getHostAddress();
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
