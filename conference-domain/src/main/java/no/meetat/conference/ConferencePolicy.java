package no.meetat.conference;

import no.meetat.control.Controls;
import no.meetat.dtmf.DigitTimers;
import org.immutables.value.Value;

/** The chosen values of a conference; durations in milliseconds. */
@Value.Immutable
public interface ConferencePolicy {

  /** All defaults. */
  static ConferencePolicy defaults() {
    return ImmutableConferencePolicy.builder().build();
  }

  /** Keys of moderators and participants (S26). */
  @Value.Default
  default Controls controls() {
    return Controls.DEFAULT;
  }

  /** Times between keys (S27). */
  @Value.Default
  default DigitTimers digitTimers() {
    return DigitTimers.DEFAULT;
  }

  /** How long a caller is kept on hold: 60 min (S15). */
  @Value.Default
  default long holdTimeout() {
    return 3_600_000;
  }

  /** How often a caller on hold is reminded: 1 min (S15). */
  @Value.Default
  default long holdReminder() {
    return 60_000;
  }

  /** With more callers than this, coming and leaving is not announced: 20 (S16). */
  @Value.Default
  default int tonesUpTo() {
    return 20;
  }

  /**
   * From the wish to end the meeting to its end; until then the wish can be taken back: 3 s (S25).
   */
  @Value.Default
  default long endGrace() {
    return 3_000;
  }

  /** How long a moderator whose line failed may stay away: 60 s (S28). */
  @Value.Default
  default long lineLostGrace() {
    return 60_000;
  }

  /**
   * How long a caller may be alone in the meeting before hearing that it will end: 15 min (S29).
   */
  @Value.Default
  default long aloneReminder() {
    return 900_000;
  }

  /** How long after that the meeting ends: 15 min (S29). */
  @Value.Default
  default long aloneNotice() {
    return 900_000;
  }

  /** How long a meeting may be open: 24 h (S29). */
  @Value.Default
  default long longestMeeting() {
    return 86_400_000;
  }

  /** How long before that its callers hear of it: 5 min (S29). */
  @Value.Default
  default long durationNotice() {
    return 300_000;
  }

  /** How long the farewell to a caller who must leave may last, at most: 15 s. */
  @Value.Default
  default long farewell() {
    return 15_000;
  }
}
