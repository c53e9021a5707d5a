package no.meetat.admission;

import org.immutables.value.Value;

/** How many wrong codes may be compared in a window, and for whom (S13); times in milliseconds. */
@Value.Immutable
public interface GuessPolicy {

  /** This many guesses of one caller mean no bound at all. */
  int UNBOUNDED = 100_000;

  /** All defaults. */
  static GuessPolicy defaults() {
    return ImmutableGuessPolicy.builder().build();
  }

  /** Of a known number, and of an address nobody vouches for: 10. */
  @Value.Default
  default int guesses() {
    return 10;
  }

  /** Of the network around such an address: 50. */
  @Value.Default
  default int ofNetwork() {
    return 50;
  }

  /** Of all callers through one trusted peer whose number is unknown: 30. */
  @Value.Default
  default int ofNumberless() {
    return 30;
  }

  /** Of all who have not keyed a right code from their number before: 100. */
  @Value.Default
  default int ofNewcomers() {
    return 100;
  }

  /** Of all who have: 100. */
  @Value.Default
  default int ofAcquainted() {
    return 100;
  }

  /** The most the last three grow, by one for each number that keyed a right code: 900. */
  @Value.Default
  default int growth() {
    return 900;
  }

  /** How long a wrong code counts: 15 min. */
  @Value.Default
  default long window() {
    return 900_000;
  }

  /** The longest a code waits for others that are being compared: 1 s. */
  @Value.Default
  default long longestWait() {
    return 1_000;
  }

  /** What a caller without a place left gets: a prompt. */
  @Value.Default
  default OverBudget overBudget() {
    return OverBudget.PROMPT;
  }

  /** Whether nothing is bounded. */
  default boolean isLifted() {
    return guesses() >= UNBOUNDED;
  }
}
