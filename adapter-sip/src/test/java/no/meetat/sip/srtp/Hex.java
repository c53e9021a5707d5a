package no.meetat.sip.srtp;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Octets as RFCs print them. */
final class Hex {

  private Hex() {}

  static byte[] octets(String written) {
    return HexFormat.of().parseHex(written.replace(" ", ""));
  }

  /** A buffer with room behind its limit. */
  static ByteBuffer buffer(String written) {
    byte[] octets = octets(written);
    return ByteBuffer.allocateDirect(PacketParts.MOST).put(octets).flip();
  }

  static String of(byte[] octets) {
    return HexFormat.of().formatHex(octets);
  }

  /** From the buffer's position to its limit. */
  static String of(ByteBuffer buffer) {
    byte[] octets = new byte[buffer.remaining()];
    buffer.get(buffer.position(), octets);
    return of(octets);
  }

  /** The first octets of a buffer. */
  static String of(ByteBuffer buffer, int length) {
    byte[] octets = new byte[length];
    buffer.get(0, octets);
    return of(octets);
  }
}
