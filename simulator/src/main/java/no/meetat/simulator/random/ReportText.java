package no.meetat.simulator.random;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import no.meetat.simulator.invariant.Violation;

/** A report in lines; the same seed gives the same. */
public final class ReportText {

  private ReportText() {}

  public static Seq<String> lines(Report report) {
    return figures(report.figures())
        .appendAll(report.failure().map(ReportText::failure).getOrElse(Vector.of("0 violations")));
  }

  private static Vector<String> figures(Figures figures) {
    return Vector.of(
        "%s calls to %s meetings, held as %s conferences"
            .formatted(
                number(figures.calls()), number(figures.meetings()), number(figures.conferences())),
        "%s steps, %s journal entries"
            .formatted(number(figures.steps()), number(figures.entries())),
        "%s minutes billed, %s NOK"
            .formatted(number(figures.billedSeconds() / 60), amount(figures.amount())),
        "%s crashes survived".formatted(number(figures.crashes())));
  }

  private static Vector<String> failure(Failure failure) {
    String again = "  ./meetat simulate --random --seed " + failure.calls().seed();
    return Vector.of(
            "VIOLATION: " + failure.violation().invariant(),
            what(failure.calls().seed(), failure.violation()),
            "It takes the first " + failure.prefix() + " calls:",
            again + " --calls " + failure.prefix(),
            "of which " + failure.calls().count() + " are enough:",
            again + " --only " + failure.calls().numbers().mkString(","),
            "These end so:")
        .appendAll(failure.story());
  }

  private static String what(long seed, Violation violation) {
    return "seed %d, step %s, at %s ms: %s"
        .formatted(
            seed, number(violation.step()), number(violation.at().millis()), violation.what());
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String amount(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
  }
}
