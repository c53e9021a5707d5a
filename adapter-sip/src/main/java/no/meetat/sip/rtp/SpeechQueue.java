package no.meetat.sip.rtp;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Decoder;

/**
 * The packets of a jitter buffer in the order of play, and the decoder they go through when they
 * are played. Positions are timestamp units.
 */
final class SpeechQueue {

  /** The most packets held at once: 320 ms of 5 ms each. */
  static final int MAX_PACKETS = 64;

  private final AudioFormat format;
  private final Decoder decoder;

  /** The first {@link #waiting} are in the order of play, the others are spare. */
  private final WaitingPacket[] packets = new WaitingPacket[MAX_PACKETS];

  private int made;
  private int waiting;
  private long heardTo;

  SpeechQueue(Codec codec) {
    format = codec.format();
    decoder = codec.decoder();
  }

  void clear() {
    waiting = 0;
    heardTo = 0;
  }

  /** Puts the packet at {@code start}, to be heard from {@code from} on; a copy changes nothing. */
  void put(RtpPacket packet, long start, long from, long end, boolean afterSilence) {
    int at = place(start);
    if (waiting == MAX_PACKETS || (at > 0 && packets[at - 1].start() == start)) {
      return;
    }
    WaitingPacket spare = spare();
    spare.hold(packet, start, from, end);
    spare.setAfterSilence(afterSilence);
    spare.setSilent(decoder.isSilent(spare.payload(), spare.length()));
    System.arraycopy(packets, at, packets, at + 1, waiting - at);
    packets[at] = spare;
    waiting++;
  }

  private WaitingPacket spare() {
    if (waiting == made) {
      packets[made++] = new WaitingPacket();
    }
    return packets[waiting];
  }

  /** Its place is behind all that begin no later. */
  private int place(long start) {
    int at = waiting;
    while (at > 0 && packets[at - 1].start() > start) {
      at--;
    }
    return at;
  }

  /** Whether the sender was silent before the first packet that waits. */
  boolean followsSilence() {
    return waiting > 0 && packets[0].isAfterSilence();
  }

  /** How much of the frame at the position is here. */
  long filled(long position) {
    long filled = 0;
    for (int i = 0; i < waiting && packets[i].from() < position + format.clockFrame(); i++) {
      long to = Math.min(packets[i].end(), position + format.clockFrame());
      filled += Math.max(0, to - Math.max(packets[i].from(), position));
    }
    return filled;
  }

  /** Whether all of the frame at the position is here. */
  boolean isWhole(long position) {
    return filled(position) == format.clockFrame();
  }

  /** Up to where speech has been heard; what is missing behind it may be heard yet. */
  long heardTo() {
    return heardTo;
  }

  /**
   * Plays the frame at the position. One that is whole and known to be silent is not decoded, and
   * not written.
   *
   * @param whole whether all of it is here
   * @return whether there is anything to hear
   */
  boolean play(long position, boolean whole, DecodedFrame frame) {
    long end = position + format.clockFrame();
    if (whole && isSilent(position)) {
      drop(end);
      return false;
    }
    for (int i = 0; i < waiting && packets[i].from() < end; i++) {
      copy(packets[i], position, frame);
    }
    drop(end);
    return frame.isAudible();
  }

  /** Whether all that is here of the frame at the position is known to be silent. */
  boolean isSilent(long position) {
    long end = position + format.clockFrame();
    for (int i = 0; i < waiting && packets[i].from() < end; i++) {
      if (packets[i].end() > position && !packets[i].isSilent()) {
        return false;
      }
    }
    return true;
  }

  /** Copies the samples of the frame at the position, all of which are here, and drops nothing. */
  void read(long position, short[] into, int at) {
    long end = position + format.clockFrame();
    for (int i = 0; i < waiting && packets[i].from() < end; i++) {
      WaitingPacket packet = packets[i];
      long from = Math.max(packet.from(), position);
      long to = Math.min(packet.end(), end);
      if (from < to) {
        System.arraycopy(
            samples(packet),
            format.samples(from - packet.start()),
            into,
            at + format.samples(from - position),
            format.samples(to - from));
      }
    }
  }

  private void copy(WaitingPacket packet, long position, DecodedFrame frame) {
    long end = Math.min(packet.end(), position + format.clockFrame());
    frame.put(
        samples(packet),
        format.samples(packet.from() - packet.start()),
        format.samples(packet.from() - position),
        format.samples(end - packet.from()));
  }

  private short[] samples(WaitingPacket packet) {
    return packet.samples(decoder, format.samples(packet.end() - packet.start()));
  }

  /** Drops what is before the position. */
  void drop(long position) {
    int kept = 0;
    for (int i = 0; i < waiting; i++) {
      WaitingPacket packet = packets[i];
      heardTo = Math.max(heardTo, Math.min(packet.end(), position));
      packet.pass(position);
      if (packet.end() > position) {
        packets[i] = packets[kept];
        packets[kept++] = packet;
      }
    }
    waiting = kept;
  }
}
