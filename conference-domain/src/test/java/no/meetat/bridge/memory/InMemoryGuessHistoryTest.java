package no.meetat.bridge.memory;

import no.meetat.admission.GuessHistory;
import no.meetat.contract.GuessHistoryContract;

class InMemoryGuessHistoryTest extends GuessHistoryContract {

  private final InMemoryGuessHistory history = new InMemoryGuessHistory();

  @Override
  protected GuessHistory history() {
    return history;
  }

  @Override
  protected void serveAnew() {
    history.beginAnew();
  }
}
