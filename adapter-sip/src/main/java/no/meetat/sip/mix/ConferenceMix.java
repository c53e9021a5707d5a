package no.meetat.sip.mix;

import java.util.Arrays;
import no.meetat.sip.codec.AudioFormat;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.prompt.Player;

/**
 * The mix of one conference: the exact sum of all who are heard, of which each caller hears all but
 * the own. It has a part for each worker, so that one conference can span all cores.
 */
final class ConferenceMix {

  private static final AudioFormat FORMAT = AudioFormat.NARROW;

  private final PartialMix[] parts;
  private final Player announcements = new Player();
  private final int[] announced = new int[FORMAT.frame()];

  ConferenceMix(int workers) {
    parts = new PartialMix[workers];
    Arrays.setAll(parts, any -> new PartialMix(parts, FORMAT.frame()));
  }

  /** The part of one worker, for that worker alone. */
  PartialMix part(int worker) {
    return parts[worker];
  }

  /** Plays the clip over the talk; for one worker alone, always the same. */
  void announce(Clip clip) {
    announcements.add(clip);
  }

  /**
   * Adds this tick's part of the announcement to the sum, as if one more spoke.
   *
   * @return whether more is to come
   */
  boolean addAnnouncement(int worker, long tick) {
    announcements.clip().copy(announcements.frame(), announced);
    parts[worker].add(tick, announced);
    return announcements.advance();
  }
}
