package no.meetat.sip.rtp;

import no.meetat.sip.codec.Decoder;

/**
 * A packet of speech in a jitter buffer: its payload, later its samples too, and its place in the
 * stream, in timestamp units. It is used again for another packet.
 */
final class WaitingPacket {

  private byte[] payload = new byte[0];
  private int length;
  private short[] samples = new short[0];
  private boolean decoded;
  private long start;
  private long from;
  private long end;
  private boolean silent;
  private boolean afterSilence;

  /** Takes the packet's payload, of which the part before {@code from} is not to be heard. */
  void hold(RtpPacket packet, long startsAt, long heardFrom, long endsAt) {
    length = packet.payloadLength();
    if (payload.length < length) {
      payload = new byte[length];
    }
    packet.copyPayload(0, payload, 0, length);
    decoded = false;
    start = startsAt;
    from = heardFrom;
    end = endsAt;
  }

  byte[] payload() {
    return payload;
  }

  /** Octets of the payload. */
  int length() {
    return length;
  }

  /** Its samples, of which there are this many; they are decoded when they are first needed. */
  short[] samples(Decoder decoder, int count) {
    if (!decoded) {
      decode(decoder, count);
    }
    return samples;
  }

  private void decode(Decoder decoder, int count) {
    if (samples.length < count) {
      samples = new short[count];
    }
    decoder.decode(payload, length, samples);
    decoded = true;
  }

  /** Where it begins. */
  long start() {
    return start;
  }

  /** Where the part not heard yet begins. */
  long from() {
    return from;
  }

  /** Where it ends. */
  long end() {
    return end;
  }

  /** The part before the position has been heard or never will be. */
  void pass(long position) {
    from = Math.max(from, position);
  }

  /** Whether the payload shows that nothing is to be heard. */
  boolean isSilent() {
    return silent;
  }

  void setSilent(boolean known) {
    silent = known;
  }

  /** Whether the sender was silent before it. */
  boolean isAfterSilence() {
    return afterSilence;
  }

  void setAfterSilence(boolean known) {
    afterSilence = known;
  }
}
