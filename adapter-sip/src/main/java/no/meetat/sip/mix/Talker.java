package no.meetat.sip.mix;

import no.meetat.sip.resample.Resampler;
import no.meetat.sip.resample.Window;
import org.jspecify.annotations.Nullable;

/**
 * One who adds to a mix: a call, an announcement. The frame added last is remembered, so that it
 * can be left out of what the same caller hears.
 */
public final class Talker {

  private static final int FRAMES_PER_SECOND = 50;

  private final PartialMix part;
  private final int rate;
  private final int[] silence;
  private final Window spoken;
  private Window added;
  private int[] raised = new int[0];
  private @Nullable Resampler border;
  private long saidAt = PartialMix.NEVER;
  private long addedAt = PartialMix.NEVER;

  Talker(PartialMix part, int rate) {
    this.part = part;
    this.rate = rate;
    this.silence = new int[rate / FRAMES_PER_SECOND];
    this.spoken = new Window(rate);
    this.added = spoken;
  }

  /**
   * Says a frame. A mix of a lower rate does not take it: it has this one's rate a tick after the
   * caller has begun to listen.
   */
  public void say(long tick, int[] samples) {
    saidAt = tick;
    add(tick, samples);
  }

  /** Says nothing; the rest of the frame before that the border still has is heard. */
  public void rest(long tick) {
    if (border != null && saidAt == tick - 1 && saidAt != PartialMix.NEVER) {
      add(tick, silence);
    }
  }

  private void add(long tick, int[] samples) {
    int mixRate = part.rate(tick);
    if (mixRate < rate) {
      return;
    }
    adapt(mixRate);
    spoken.put(tick, samples);
    if (border != null) {
      border.convert(spoken.samples(), raised);
      added.put(tick, raised);
    }
    part.add(tick, border == null ? samples : raised);
    addedAt = tick;
  }

  private void adapt(int mixRate) {
    if (mixRate == rate) {
      border = null;
      added = spoken;
    } else if (border == null || raised.length != mixRate / FRAMES_PER_SECOND) {
      border = new Resampler(rate, mixRate);
      added = new Window(mixRate);
      raised = new int[mixRate / FRAMES_PER_SECOND];
    }
  }

  /** Whether anything was added in this tick. */
  boolean talks(long tick) {
    return addedAt == tick;
  }

  /** The frame added last, at the rate of the mix, and the one before. */
  Window added() {
    return added;
  }
}
