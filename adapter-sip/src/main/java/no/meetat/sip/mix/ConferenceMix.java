package no.meetat.sip.mix;

import java.util.Arrays;

/**
 * The mix of one conference: the exact sum of all who are heard. It has a part for each worker, so
 * that one conference can span all cores.
 */
public final class ConferenceMix {

  private final PartialMix[] parts;

  /**
   * A mix of nobody yet, for this many workers.
   *
   * @param limits whether sums beyond 16 bits are made quieter; else they are clipped
   */
  public ConferenceMix(int workers, boolean limits) {
    parts = new PartialMix[workers];
    Arrays.setAll(parts, any -> new PartialMix(parts, limits));
  }

  /** The part of one worker, only for that worker. */
  public PartialMix part(int worker) {
    return parts[worker];
  }
}
