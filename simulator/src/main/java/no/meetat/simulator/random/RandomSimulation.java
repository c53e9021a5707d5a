package no.meetat.simulator.random;

import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Plays rounds until all calls are made or something happens that must not. */
public final class RandomSimulation {

  /** Calls in a round; rounds are independent of one another. */
  static final int CALLS_PER_ROUND = 500;

  /** Rounds given to each processor ahead of the one that is waited for. */
  private static final int ROUNDS_AHEAD = 4;

  /** The step from a round's seed to the next; the first round has the seed itself. */
  private static final long NEXT_SEED = 0x9E3779B97F4A7C15L;

  private final int processors = Runtime.getRuntime().availableProcessors();
  private final Installation installation;
  private final Consumer<Figures> progress;

  /**
   * A simulation of calls to this service.
   *
   * @param progress receives what was done so far, after each round
   */
  public RandomSimulation(Installation installation, Consumer<Figures> progress) {
    this.installation = installation;
    this.progress = progress;
  }

  /** Plays this many calls; the same seed and number give the same report. */
  public Report play(long seed, long calls) {
    return play(split(seed, calls));
  }

  /** Plays these calls of one round. */
  public Report play(long seed, Vector<Integer> numbers) {
    return play(Iterator.of(new Calls(seed, numbers)));
  }

  private static Iterator<Calls> split(long seed, long calls) {
    long count = Math.ceilDiv(calls, CALLS_PER_ROUND);
    return Iterator.rangeBy(0L, count, 1L).map(number -> calls(seed, number, calls));
  }

  private static Calls calls(long seed, long number, long calls) {
    long left = calls - number * CALLS_PER_ROUND;
    return Calls.first(seed + number * NEXT_SEED, (int) Math.min(CALLS_PER_ROUND, left));
  }

  private Report play(Iterator<Calls> parts) {
    try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
      Report report = play(parts, workers);
      workers.shutdownNow();
      return report;
    }
  }

  /** Results come in the order of the rounds, whichever is done first. */
  private Report play(Iterator<Calls> parts, ExecutorService workers) {
    Queue<Future<Played>> ahead = new ArrayDeque<>();
    Figures figures = Figures.NONE;
    Option<Failure> failure = Option.none();
    begin(parts, ahead, workers);
    while (!ahead.isEmpty() && failure.isEmpty()) {
      Played played = await(ahead.remove());
      figures = figures.plus(played.result().figures());
      progress.accept(figures);
      failure = played.failure(installation);
      begin(parts, ahead, workers);
    }
    return new Report(figures, failure);
  }

  private void begin(Iterator<Calls> parts, Queue<Future<Played>> ahead, ExecutorService workers) {
    while (parts.hasNext() && ahead.size() < processors * ROUNDS_AHEAD) {
      Calls calls = parts.next();
      ahead.add(workers.submit(() -> new Played(calls, installation.play(calls))));
    }
  }

  private static Played await(Future<Played> round) {
    try {
      return round.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a round broke off", e);
    }
  }

  private record Played(Calls calls, RoundResult result) {

    Option<Failure> failure(Installation installation) {
      return result.violation().map(any -> Shrinking.of(installation, calls, result));
    }
  }
}
