package no.meetat.admission;

import java.time.Instant;
import no.meetat.number.PhoneNumber;

/**
 * Driven port: what is kept of right and wrong codes for later calls and for the service that runs
 * next (S13). Doors read and write it, so it may block as long as a look-up; the adapter handles a
 * store that fails. No number is kept, only its pseudonym.
 */
public interface GuessHistory {

  /** Remembers nothing: everybody is a newcomer, and a new service starts with nothing. */
  GuessHistory FORGETFUL = new Forgetful();

  /**
   * A stand-in for the number: always the same, and it reveals the number to nobody without a key.
   */
  String pseudonym(PhoneNumber number);

  /** Whether a right code has been keyed from the number lately; false when that cannot be said. */
  boolean isAcquainted(String pseudonym, Instant now);

  /** A right code has been keyed from the number. */
  void right(String pseudonym, Instant at);

  /** A wrong code was compared. Durable with what is journalled after it, or before. */
  void wrong(PastGuess guess);

  /** What earlier services have left; the same at each call. */
  PastGuesses before();
}
