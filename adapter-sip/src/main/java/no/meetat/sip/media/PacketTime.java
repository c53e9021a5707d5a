package no.meetat.sip.media;

import io.vavr.collection.Vector;

/**
 * How much speech a packet to a peer carries: a frame, some frames, or half of one.
 *
 * @param millis 10, 20, 40 or 60
 */
public record PacketTime(int millis) {

  private static final Vector<Integer> POSSIBLE = Vector.of(10, 20, 40, 60);

  /** A frame, which any peer takes unless it says otherwise (RFC 3551, section 4.2). */
  public static final PacketTime USUAL = new PacketTime(20);

  /** The longest one. */
  public static final PacketTime LONGEST = new PacketTime(60);

  public PacketTime {
    if (!POSSIBLE.contains(millis)) {
      throw new IllegalArgumentException("no packets of " + millis + " ms");
    }
  }

  /** The longest of the possible ones that is no longer than this, or the shortest of all. */
  public static PacketTime within(int millis) {
    return new PacketTime(
        POSSIBLE.filter(possible -> possible <= millis).lastOption().getOrElse(POSSIBLE.head()));
  }

  /** What a packet has of something of which a frame of 20 ms has this much. */
  public int of(int frame) {
    return frame * millis / USUAL.millis;
  }
}
