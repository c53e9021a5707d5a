package no.meetat.sip.mix;

import java.util.Arrays;

/**
 * The mix of one conference: the exact sum of all who are heard. It has a part for each worker, so
 * that one conference can span all cores.
 */
public final class ConferenceMix {

  private final PartialMix[] parts;

  /** A mix of nobody yet, for this many workers. */
  public ConferenceMix(int workers) {
    parts = new PartialMix[workers];
    Arrays.setAll(parts, any -> new PartialMix(parts));
  }

  /** The part of one worker, only for that worker. */
  public PartialMix part(int worker) {
    return parts[worker];
  }
}
