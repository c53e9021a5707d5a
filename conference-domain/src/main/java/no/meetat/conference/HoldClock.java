package no.meetat.conference;

import no.meetat.time.Moment;

/** When a caller on hold is reminded, and when let go (S15). */
final class HoldClock {

  private HoldClock() {}

  /** The first deadline of a caller who comes at {@code seated}. */
  static long first(ConferencePolicy policy, Moment seated) {
    return seated.millis() + Math.min(policy.holdReminder(), policy.holdTimeout());
  }

  /** The deadline after the one that is due. */
  static long next(ConferencePolicy policy, Participant waiting) {
    return Math.min(waiting.holdDeadline() + policy.holdReminder(), end(policy, waiting));
  }

  /** Whether the caller has waited long enough. */
  static boolean isOver(ConferencePolicy policy, Participant waiting) {
    return waiting.holdDeadline() >= end(policy, waiting);
  }

  private static long end(ConferencePolicy policy, Participant waiting) {
    return waiting.seatedAt().millis() + policy.holdTimeout();
  }
}
