package no.meetat.admission;

import java.time.Instant;
import no.meetat.number.PhoneNumber;

/** A history in which nothing is kept. */
final class Forgetful implements GuessHistory {

  @Override
  public String pseudonym(PhoneNumber number) {
    return number.e164();
  }

  @Override
  public boolean isAcquainted(String pseudonym, Instant now) {
    return false;
  }

  @Override
  public void right(String pseudonym, Instant at) {}

  @Override
  public void wrong(PastGuess guess) {}

  @Override
  public PastGuesses before() {
    return PastGuesses.NONE;
  }
}
