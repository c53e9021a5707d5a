package no.meetat.cli.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import no.meetat.admission.BudgetKind;
import no.meetat.bridge.GuessFigures;

/** How much is guessed, by nobody in particular (S13). */
final class GuessGauges {

  private GuessGauges() {}

  static void register(MeterRegistry registry, Supplier<GuessFigures> figures) {
    FunctionCounter.builder("meetat.codes.compared", figures, f -> f.get().compared())
        .description("codes that were looked up")
        .register(registry);
    FunctionCounter.builder("meetat.guesses.turned.away", figures, f -> f.get().turnedAway())
        .description("calls and codes for which there was no place")
        .register(registry);
    for (BudgetKind kind : BudgetKind.values()) {
      Gauge.builder("meetat.guess.budgets.spent", figures, f -> f.get().spent(kind))
          .description("budgets of wrong codes that have no place left")
          .tag("kind", kind.word())
          .strongReference(true)
          .register(registry);
    }
  }
}
