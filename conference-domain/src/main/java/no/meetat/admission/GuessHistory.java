package no.meetat.admission;

import java.time.Instant;
import no.meetat.number.PhoneNumber;

/**
 * Driven port: what is kept of right and wrong codes for later calls and for whoever serves next
 * (S13). It is asked and told by doors, so it may block as long as a look-up; a store that fails is
 * the adapter's to handle. No number is kept, only its pseudonym.
 */
public interface GuessHistory {

  /** Remembers nothing: everybody is a newcomer, and a new service begins anew. */
  GuessHistory FORGETFUL = new Forgetful();

  /** Stands for the number: always the same, and tells nobody without a key which it is. */
  String pseudonym(PhoneNumber number);

  /** Whether a right code has been keyed from the number lately; no when that cannot be said. */
  boolean isAcquainted(String pseudonym, Instant now);

  /** A right code has been keyed from the number. */
  void right(String pseudonym, Instant at);

  /** A wrong code was compared. Durable with what is journalled after it, or before. */
  void wrong(PastGuess guess);

  /** What those who served before have left; the same whenever it is asked. */
  PastGuesses before();
}
