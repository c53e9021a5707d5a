package no.meetat.sip.rtp;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import no.meetat.sip.codec.Payload;

/** The stream of RTP we send in one call: its source, sequence numbers and timestamps. */
public final class RtpSender {

  private static final int VERSION_2 = 0x8000;
  private static final int MARKER = 0x80;
  private static final int LOWER_HALF = 0x7FFF;

  private final int ssrc;
  private short sequenceNumber;
  private int timestamp;
  private boolean talking;
  private final MediaClock clock = new MediaClock();

  /**
   * All three begin at random (RFC 3550, section 5.1), numbers in their lower half: where the first
   * packets are lost, an encrypted stream would else be lost with them (RFC 3711, section 3.3.1).
   */
  public RtpSender(RandomGenerator random) {
    ssrc = random.nextInt();
    sequenceNumber = (short) (random.nextInt() & LOWER_HALF);
    timestamp = random.nextInt();
  }

  /**
   * Makes {@code packet}, from its beginning, the next of the stream; the first after a pause is
   * marked (RFC 3551, section 4.1).
   *
   * @param payload what it carries
   * @param units how long that lasts, in timestamp units
   */
  public void write(ByteBuffer packet, int payloadType, Payload payload, int units) {
    int marked = talking ? payloadType : payloadType | MARKER;
    packet.clear();
    packet.putShort(0, (short) (VERSION_2 | marked));
    packet.putShort(2, sequenceNumber++);
    packet.putInt(4, timestamp);
    packet.putInt(8, ssrc);
    packet.put(RtpPacket.HEADER, payload.octets(), payload.offset(), payload.length());
    packet.limit(RtpPacket.HEADER + payload.length());
    timestamp += units;
    talking = true;
  }

  /** Lets this many timestamp units pass without a packet. */
  public void pause(int units) {
    timestamp += units;
    talking = false;
  }

  /** Names the stream. */
  public int ssrc() {
    return ssrc;
  }

  /** All that was to be sent by now has been sent, or left out. */
  public void mark(long nanos, int clockRate) {
    clock.mark(timestamp, nanos, clockRate);
  }

  /**
   * The timestamp of this moment, by the moments marked since this was last asked, of which there
   * must be one.
   */
  public int takeTimestamp(long nanos, int clockRate) {
    int now = clock.at(nanos, clockRate);
    clock.forget();
    return now;
  }

  /** Marks tell nothing any more: the timestamp is not asked for. */
  public void forgetMarks() {
    clock.forget();
  }
}
