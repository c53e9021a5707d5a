package no.meetat.sip.rtp;

import java.util.Arrays;
import no.meetat.sip.codec.Decoder;

/**
 * A frame of 20 ms as a jitter buffer hands it out: the parts of it that are here, in order, and
 * silence where a part is missing. It is used again for other frames.
 */
public final class DecodedFrame {

  /** Of packets of 2.5 ms and more; where there are more parts, gaps between them are silent. */
  private static final int MAX_PARTS = 8;

  private final short[] samples;
  private final int[] from = new int[MAX_PARTS];
  private final int[] to = new int[MAX_PARTS];
  private int parts;

  /** A frame of this many samples, of which nothing is here. */
  public DecodedFrame(int length) {
    samples = new short[length];
  }

  /** The samples of 20 ms. */
  public short[] samples() {
    return samples;
  }

  /** How many parts are here. */
  public int parts() {
    return parts;
  }

  /** Where a part begins, in samples. */
  public int from(int part) {
    return from[part];
  }

  /** Where it ends. */
  public int to(int part) {
    return to[part];
  }

  /** Nothing is here. */
  public void clear() {
    Arrays.fill(samples, (short) 0);
    parts = 0;
  }

  /** Puts this many samples in, from {@code start} of those decoded, behind the others. */
  public void put(short[] decoded, int start, int at, int count) {
    System.arraycopy(decoded, start, samples, at, count);
    boolean apart = parts == 0 || at > to[parts - 1];
    if (apart && parts < MAX_PARTS) {
      from[parts++] = at;
    }
    to[parts - 1] = at + count;
  }

  /** Whether there is anything to hear. */
  boolean isAudible() {
    for (short sample : samples) {
      if (sample > Decoder.SILENCE || sample < -Decoder.SILENCE) {
        return true;
      }
    }
    return false;
  }
}
