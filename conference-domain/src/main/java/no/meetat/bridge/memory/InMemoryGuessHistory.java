package no.meetat.bridge.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import no.meetat.admission.GuessHistory;
import no.meetat.admission.PastGuess;
import no.meetat.admission.PastGuesses;
import no.meetat.number.PhoneNumber;

/** Who keyed right and wrong codes, kept in memory: a number stands for itself. */
public final class InMemoryGuessHistory implements GuessHistory {

  /** How long a number is known after its last right code. */
  private static final Duration KNOWN = Duration.ofDays(90);

  /** Numbers and wrong codes remembered at most; the oldest are forgotten. */
  private static final int MOST = 100_000;

  private final LinkedHashMap<String, Instant> right = new LinkedHashMap<>();
  private Queue<PastGuess> wrong = Queue.empty();
  private PastGuesses before = PastGuesses.NONE;

  @Override
  public String pseudonym(PhoneNumber number) {
    return number.e164();
  }

  @Override
  public synchronized boolean isAcquainted(String pseudonym, Instant now) {
    Instant last = right.getOrDefault(pseudonym, Instant.MIN);
    return last.isAfter(now.minus(KNOWN));
  }

  @Override
  public synchronized void right(String pseudonym, Instant at) {
    right.remove(pseudonym);
    right.put(pseudonym, at);
    if (right.size() > MOST) {
      right.pollFirstEntry();
    }
  }

  @Override
  public synchronized void wrong(PastGuess guess) {
    Queue<PastGuess> all = wrong.append(guess);
    wrong = all.size() > MOST ? all.tail() : all;
  }

  @Override
  public synchronized PastGuesses before() {
    return before;
  }

  /** Another bridge is about to serve: what was kept so far is what it finds. */
  public synchronized void beginAnew() {
    Map<String, Instant> known = HashMap.ofAll(right);
    before = new PastGuesses(wrong, known);
  }
}
