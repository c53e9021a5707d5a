package no.meetat.bridge;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import no.meetat.admission.Budget;
import no.meetat.admission.GuessBudgets;
import no.meetat.admission.GuessHistory;
import no.meetat.admission.GuessPolicy;
import no.meetat.admission.Room;
import no.meetat.time.Moment;

/**
 * The places that codes take before they are compared, for all doors (S13). Nobody is blocked: a
 * code whose place may yet come free stands in line, and its door is informed.
 */
final class Places {

  /** A door whose code stands in line. */
  interface Waiter {

    /** Those in which it takes its place. */
    Seq<Budget> budgets();

    /** The code has this place. */
    void given(long place, Moment at);

    /** There is no place left. */
    void refused(Moment at);
  }

  /** The waiters for a place in the budget, in their order; each is in one line only. */
  private final Map<Budget, SequencedSet<Waiter>> lines = new HashMap<>();

  private final AtomicLong compared = new AtomicLong();
  private final AtomicLong turnedAway = new AtomicLong();
  private final GuessPolicy policy;
  private final GuessHistory history;
  private Option<GuessBudgets> budgets = Option.none();

  Places(GuessPolicy policy, GuessHistory history) {
    this.policy = policy;
    this.history = history;
  }

  /** Whether wrong codes have taken all places of one of these. */
  synchronized boolean areSpent(Seq<Budget> budgets, Moment at) {
    return at(at).room(budgets) == Room.SPENT;
  }

  /** A code is about to be looked up. */
  void countComparison() {
    compared.incrementAndGet();
  }

  /** A call or a code has found no place. */
  void countTurnedAway() {
    turnedAway.incrementAndGet();
  }

  synchronized GuessFigures figures(Moment at) {
    GuessBudgets now = at(at);
    return new GuessFigures(compared.get(), turnedAway.get(), now.inUse(), now.spent());
  }

  /** Takes a place if there is room, and stands in line if there may be. */
  synchronized Answer ask(Waiter waiter, Moment at) {
    Seq<Budget> wanted = waiter.budgets();
    return switch (at(at).room(wanted)) {
      case FREE -> new Answer.Given(take(wanted));
      case HELD -> {
        line(at(at).full(wanted).get()).add(waiter);
        yield new Answer.Awaited();
      }
      case SPENT -> new Answer.Refused();
    };
  }

  /** What becomes of a code that asks for a place. */
  sealed interface Answer {
    record Given(long place) implements Answer {}

    record Awaited() implements Answer {}

    record Refused() implements Answer {}
  }

  /** The code in the place was right. */
  void right(long place, Option<String> pseudonym, Moment at) {
    settle(at, so -> so.right(place, pseudonym));
  }

  /** The code in the place was wrong. */
  void wrong(long place, Moment at) {
    settle(at, so -> so.wrong(place));
  }

  /** The code in the place was not compared. */
  void giveBack(long place, Moment at) {
    settle(at, so -> so.giveBack(place));
  }

  /** Waits no more. */
  synchronized void leaveLine(Waiter waiter) {
    lines.values().forEach(line -> line.remove(waiter));
    lines.values().removeIf(SequencedSet::isEmpty);
  }

  /** Doors are informed when the places are at rest: they may return with the next code at once. */
  private void settle(Moment at, UnaryOperator<GuessBudgets> change) {
    List<Runnable> told = new ArrayList<>();
    synchronized (this) {
      budgets = Option.some(change.apply(at(at)));
      List.copyOf(lines.keySet()).forEach(budget -> moveUp(budget, at, told));
      lines.values().removeIf(SequencedSet::isEmpty);
    }
    told.forEach(Runnable::run);
  }

  private void moveUp(Budget budget, Moment at, List<Runnable> told) {
    SequencedSet<Waiter> line = line(budget);
    while (!line.isEmpty() && moves(budget, line.getFirst(), at, told)) {
      line.removeFirst();
    }
  }

  /** Whether the waiter leaves the line: with a place, without one, or for another line. */
  private boolean moves(Budget budget, Waiter waiter, Moment at, List<Runnable> told) {
    Seq<Budget> wanted = waiter.budgets();
    return switch (now().room(wanted)) {
      case FREE -> told.add(given(waiter, take(wanted), at));
      case SPENT -> told.add(() -> waiter.refused(at));
      case HELD ->
          now()
              .full(wanted)
              .filter(full -> !full.equals(budget))
              .exists(full -> line(full).add(waiter));
    };
  }

  private static Runnable given(Waiter waiter, long place, Moment at) {
    return () -> waiter.given(place, at);
  }

  private long take(Seq<Budget> wanted) {
    budgets = Option.some(now().take(wanted));
    return now().lastTaken();
  }

  private SequencedSet<Waiter> line(Budget budget) {
    return lines.computeIfAbsent(budget, any -> new LinkedHashSet<>());
  }

  private GuessBudgets now() {
    return budgets.get();
  }

  /** At first, what earlier runs have left. */
  private GuessBudgets at(Moment at) {
    GuessBudgets passed =
        budgets
            .getOrElse(() -> GuessBudgets.of(policy, history.before(), at))
            .passTime(at.millis());
    budgets = Option.some(passed);
    return passed;
  }
}
