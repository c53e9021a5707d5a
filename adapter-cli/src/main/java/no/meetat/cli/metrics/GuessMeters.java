package no.meetat.cli.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import no.meetat.admission.BudgetKind;
import no.meetat.bridge.GuessFigures;

/** How much is guessed, by nobody in particular (S13). */
public final class GuessMeters {

  private GuessMeters() {}

  /** Registers the figures of a bridge. */
  public static void register(MeterRegistry registry, Supplier<GuessFigures> figures) {
    Meters meters = new Meters(registry);
    meters.counter(
        "meetat.codes.compared",
        "Codes that were looked up, right ones too",
        () -> figures.get().compared());
    meters.counter(
        "meetat.guesses.turned.away",
        "Calls and codes for which no guess budget had a place",
        () -> figures.get().turnedAway());
    for (BudgetKind kind : BudgetKind.values()) {
      meters.gauge(
          "meetat.guess.budgets.in.use",
          "Guess budgets that wrong codes, or codes being compared, have a place in",
          () -> figures.get().inUse(kind),
          "kind",
          kind.word());
      meters.gauge(
          "meetat.guess.budgets.spent",
          "Guess budgets that have no place left",
          () -> figures.get().spent(kind),
          "kind",
          kind.word());
    }
  }
}
