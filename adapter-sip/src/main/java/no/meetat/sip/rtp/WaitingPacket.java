package no.meetat.sip.rtp;

/**
 * A packet of speech in a jitter buffer: its payload and its place in the stream, in timestamp
 * units. It is used again for another packet.
 */
final class WaitingPacket {

  private byte[] payload = new byte[0];
  private int length;
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
