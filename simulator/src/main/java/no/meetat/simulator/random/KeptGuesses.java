package no.meetat.simulator.random;

import java.time.Instant;
import no.meetat.admission.GuessHistory;
import no.meetat.admission.PastGuess;
import no.meetat.admission.PastGuesses;
import no.meetat.bridge.memory.InMemoryGuessHistory;
import no.meetat.call.Caller;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;

/** Who keyed right and wrong codes, through all lives of the service, as its store keeps them. */
final class KeptGuesses implements GuessHistory {

  private final InMemoryGuessHistory kept = new InMemoryGuessHistory();
  private final Round round;

  KeptGuesses(Round round) {
    this.round = round;
  }

  /** Whether the caller's number is known by a right code. */
  boolean isAcquainted(Caller caller, Moment at) {
    return caller.number().exists(number -> isAcquainted(pseudonym(number), at.wall()));
  }

  /** Another process begins to serve. */
  void beginAnew() {
    kept.beginAnew();
  }

  @Override
  public String pseudonym(PhoneNumber number) {
    return kept.pseudonym(number);
  }

  @Override
  public boolean isAcquainted(String pseudonym, Instant now) {
    return kept.isAcquainted(pseudonym, now);
  }

  @Override
  public void right(String pseudonym, Instant at) {
    round.life().usePort();
    round.store().keepOrHold(() -> kept.right(pseudonym, at));
  }

  @Override
  public void wrong(PastGuess guess) {
    round.life().usePort();
    round.store().keepOrHold(() -> kept.wrong(guess));
  }

  @Override
  public PastGuesses before() {
    return kept.before();
  }
}
