package no.meetat.sip.mix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import no.meetat.sip.codec.Codec;

/**
 * One worker's part of a conference's mix: it adds up its own talkers and hands its listeners the
 * sum over all workers. Sums of this tick and the one before are kept apart, so that a fast worker
 * may begin the next tick while a slow one still reads this one.
 */
public final class PartialMix {

  static final long NEVER = -1;

  private static final int KEPT = 2;

  private final PartialMix[] parts;
  private final int[][] sums;
  private final long[] summedAt = {NEVER, NEVER};
  private final int[] total;
  private long totalledAt = NEVER;
  private boolean anybodyHeard;
  private final Map<Codec, CodedTotal> coded = new HashMap<>();

  /** One of {@code parts}, which are filled in before the first tick; frames have this length. */
  PartialMix(PartialMix[] parts, int frame) {
    this.parts = parts;
    this.sums = new int[KEPT][frame];
    this.total = new int[frame];
  }

  /** A place for one who adds to the mix. */
  public Talker talker() {
    return new Talker(this);
  }

  /** A place for one who takes from the mix, by way of this codec. */
  public Listener listener(Codec codec) {
    return new Listener(this, coded.computeIfAbsent(codec, any -> new CodedTotal(this, codec)));
  }

  /** Adds what one talker says in this tick. */
  void add(long tick, int[] samples) {
    int[] sum = sums[slot(tick)];
    if (summedAt[slot(tick)] != tick) {
      summedAt[slot(tick)] = tick;
      Arrays.fill(sum, 0);
    }
    addTo(sum, samples);
  }

  /** The sum over all workers; only when all have added theirs. Not to be changed. */
  int[] total(long tick) {
    if (totalledAt != tick) {
      totalledAt = tick;
      addUp(tick);
    }
    return total;
  }

  /** Whether anybody is heard in this tick. */
  boolean isAnybodyHeard(long tick) {
    total(tick);
    return anybodyHeard;
  }

  private void addUp(long tick) {
    anybodyHeard = false;
    Arrays.fill(total, 0);
    for (PartialMix part : parts) {
      if (part.summedAt[slot(tick)] == tick) {
        anybodyHeard = true;
        addTo(total, part.sums[slot(tick)]);
      }
    }
  }

  private static void addTo(int[] sum, int[] samples) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += samples[i];
    }
  }

  private static int slot(long tick) {
    return (int) (tick % KEPT);
  }
}
