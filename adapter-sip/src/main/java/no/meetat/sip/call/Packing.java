package no.meetat.sip.call;

import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Payload;
import no.meetat.sip.media.PacketTime;

/**
 * Makes packets as long as the peer wants them of frames of 20 ms: joins them, or cuts them in two.
 * All our codecs have the same number of octets in the same time, whatever is said.
 */
final class Packing {

  private final Codec codec;
  private final byte[] joined;
  private final int packet;
  private final int units;
  private int filled;
  private int taken;

  Packing(Codec codec, PacketTime time) {
    this.codec = codec;
    this.packet = time.of(codec.octets());
    this.units = time.of(codec.format().clockFrame());
    this.joined = new byte[Math.max(packet, codec.octets())];
  }

  /** Octets of a packet. */
  int octets() {
    return packet;
  }

  /** How long a packet lasts, in timestamp units. */
  int units() {
    return units;
  }

  /** Adds a frame. */
  void add(Payload frame) {
    if (taken == filled) {
      taken = 0;
      filled = 0;
    }
    System.arraycopy(frame.octets(), frame.offset(), joined, filled, frame.length());
    filled += frame.length();
  }

  /**
   * Shows the next packet.
   *
   * @return false when there is no whole one
   */
  boolean next(Payload payload) {
    boolean whole = filled - taken >= packet;
    if (whole) {
      payload.set(joined, taken, packet);
      taken += packet;
    }
    return whole;
  }

  /** Forgets what waits, which lasts this many timestamp units. */
  int drop() {
    int waiting = codec.duration(filled - taken);
    taken = filled;
    return waiting;
  }
}
