package no.meetat.sip.mix;

/**
 * One who adds to a mix: a call, an announcement. What was said last is remembered, so that it can
 * be left out of what the same one hears.
 */
public final class Talker {

  private final PartialMix part;
  private int[] said = new int[0];
  private long saidAt = PartialMix.NEVER;

  Talker(PartialMix part) {
    this.part = part;
  }

  /** Says a frame, which may change only after the tick. */
  public void say(long tick, int[] samples) {
    part.add(tick, samples);
    said = samples;
    saidAt = tick;
  }

  /** Whether anything was said in this tick. */
  boolean talks(long tick) {
    return saidAt == tick;
  }

  /** What was said last. */
  int[] said() {
    return said;
  }
}
