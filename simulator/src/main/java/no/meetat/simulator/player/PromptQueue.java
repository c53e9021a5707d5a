package no.meetat.simulator.player;

import no.meetat.prompt.Prompt;

/** The prompts a caller hears one after the other. */
public final class PromptQueue {
  private static final long SILENT = -1;

  private long endsAt = SILENT;

  /** Adds a prompt; the queue ends at the time returned, monotonic ms. */
  public long add(Prompt prompt, long now) {
    endsAt = Math.max(endsAt, now) + PromptLengths.millis(prompt);
    return endsAt;
  }

  /** Whether the last prompt has just been heard to its end; true once. */
  public boolean ends(long now) {
    boolean ends = endsAt == now;
    endsAt = ends ? SILENT : endsAt;
    return ends;
  }

  /** Nothing is heard any more. */
  public void stop() {
    endsAt = SILENT;
  }
}
