package no.meetat.cli.simulation;

import no.meetat.prompt.Prompt;

/** The prompts a caller hears one after the other. */
final class PromptQueue {
  private static final long SILENT = -1;

  private long endsAt = SILENT;

  /** Adds a prompt; the queue ends at the time returned, monotonic ms. */
  long add(Prompt prompt, long now) {
    endsAt = Math.max(endsAt, now) + PromptLengths.millis(prompt);
    return endsAt;
  }

  /** Whether the last prompt has just been heard to its end; true once. */
  boolean ends(long now) {
    boolean ends = endsAt == now;
    endsAt = ends ? SILENT : endsAt;
    return ends;
  }

  void stop() {
    endsAt = SILENT;
  }
}
