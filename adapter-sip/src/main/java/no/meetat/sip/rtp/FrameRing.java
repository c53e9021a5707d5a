package no.meetat.sip.rtp;

import java.util.Arrays;
import no.meetat.sip.codec.G711;

/**
 * The frames of a jitter buffer by their position in the stream, counted in samples; a sample is
 * one octet. What was never put is silence.
 */
final class FrameRing {

  static final int FRAME = G711.FRAME;

  /** Frames held at once at most. */
  static final int SLOTS = 32;

  private final byte[] octets = new byte[SLOTS * FRAME];
  private final short[] filled = new short[SLOTS];
  private final G711 law;

  FrameRing(G711 law) {
    this.law = law;
    clear();
  }

  void clear() {
    Arrays.fill(octets, law.silence());
    Arrays.fill(filled, (short) 0);
  }

  /** Puts the payload from its octet {@code from} on at the position. */
  void put(RtpPacket packet, int from, long position) {
    int length = packet.payloadLength();
    int read = from;
    for (long at = position; read < length; ) {
      int inFrame = (int) Math.floorMod(at, (long) FRAME);
      int part = Math.min(FRAME - inFrame, length - read);
      packet.copyPayload(read, octets, offset(at), part);
      filled[slot(at)] += (short) part;
      read += part;
      at += part;
    }
  }

  /** How many samples were put into the frame at the position. */
  int filled(long position) {
    return filled[slot(position)];
  }

  boolean isSilent(long position) {
    return law.isSilent(octets, offset(position));
  }

  /** Copies the frame at the position. */
  void copy(long position, byte[] frame) {
    System.arraycopy(octets, offset(position), frame, 0, FRAME);
  }

  /** Empties the frame at the position. */
  void clear(long position) {
    int slot = slot(position);
    Arrays.fill(octets, slot * FRAME, (slot + 1) * FRAME, law.silence());
    filled[slot] = 0;
  }

  private static int slot(long position) {
    return (int) Math.floorMod(Math.floorDiv(position, (long) FRAME), (long) SLOTS);
  }

  private static int offset(long position) {
    return (int) Math.floorMod(position, (long) SLOTS * FRAME);
  }
}
