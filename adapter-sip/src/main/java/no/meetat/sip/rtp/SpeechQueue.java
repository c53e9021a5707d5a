package no.meetat.sip.rtp;

import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Decoder;
import org.jspecify.annotations.Nullable;

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

  /** The packet decoded last, which may go on in the next frame, and what it says. */
  private @Nullable WaitingPacket open;

  private short[] decoded;

  SpeechQueue(Codec codec) {
    format = codec.format();
    decoder = codec.decoder();
    decoded = new short[format.frame()];
  }

  void clear() {
    waiting = 0;
    open = null;
  }

  /** Puts the packet at {@code start}, to be heard from {@code from} on; a copy changes nothing. */
  void put(RtpPacket packet, long start, long from, long end, boolean afterSilence) {
    int at = place(start);
    if (waiting == MAX_PACKETS || (at > 0 && packets[at - 1].start() == start)) {
      return;
    }
    WaitingPacket spare = spare();
    open = spare == open ? null : open;
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
      filled += Math.min(packets[i].end(), position + format.clockFrame()) - packets[i].from();
    }
    return filled;
  }

  /**
   * Plays the frame at the position. One that is whole and known to be silent is not decoded, and
   * not written.
   *
   * @return whether there is anything to hear
   */
  boolean play(long position, DecodedFrame frame) {
    long end = position + format.clockFrame();
    if (isSilent(end) && filled(position) == format.clockFrame()) {
      drop(end);
      return false;
    }
    frame.clear();
    for (int i = 0; i < waiting && packets[i].from() < end; i++) {
      copy(packets[i], position, frame);
    }
    drop(end);
    return frame.isAudible();
  }

  private boolean isSilent(long end) {
    for (int i = 0; i < waiting && packets[i].from() < end; i++) {
      if (!packets[i].isSilent()) {
        return false;
      }
    }
    return true;
  }

  private void copy(WaitingPacket packet, long position, DecodedFrame frame) {
    decode(packet);
    long end = Math.min(packet.end(), position + format.clockFrame());
    frame.put(
        decoded,
        format.samples(packet.from() - packet.start()),
        format.samples(packet.from() - position),
        format.samples(end - packet.from()));
  }

  private void decode(WaitingPacket packet) {
    if (packet == open) {
      return;
    }
    int samples = format.samples(packet.end() - packet.start());
    if (decoded.length < samples) {
      decoded = new short[samples];
    }
    decoder.decode(packet.payload(), packet.length(), decoded);
    open = packet;
  }

  /** Drops what is before the position. */
  void drop(long position) {
    int kept = 0;
    for (int i = 0; i < waiting; i++) {
      WaitingPacket packet = packets[i];
      packet.pass(position);
      if (packet.end() > position) {
        packets[i] = packets[kept];
        packets[kept++] = packet;
      }
    }
    waiting = kept;
  }
}
