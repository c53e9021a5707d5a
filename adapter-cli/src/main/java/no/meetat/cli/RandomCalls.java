package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.SplittableRandom;
import no.meetat.billing.journal.JournalRow;
import no.meetat.bridge.JournalEntry;
import no.meetat.cli.output.Progress;
import no.meetat.simulator.random.Figures;
import no.meetat.simulator.random.Installation;
import no.meetat.simulator.random.JournalEncoding;
import no.meetat.simulator.random.RandomSimulation;
import no.meetat.simulator.random.Report;
import no.meetat.simulator.random.ReportText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The options of a random simulation, and its run. */
final class RandomCalls {

  /** The service as it is, with the journal as the store keeps it. */
  static final Installation INSTALLATION = Installation.DEFAULT.withEncoding(RandomCalls::encoded);

  private static final long DEFAULT_CALLS = 20_000;

  /** Half a day of them. */
  private static final long MOST_CALLS = 100_000_000;

  @CommandLine.Option(
      names = "--random",
      required = true,
      description = "Let random callers call, and check after each step what must always hold.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean random;

  @CommandLine.Option(
      names = "--calls",
      paramLabel = "N",
      description = "How many calls are made (default: 20000).")
  private long calls = DEFAULT_CALLS;

  @CommandLine.Option(
      names = "--seed",
      paramLabel = "S",
      description = "All that happens follows from it (default: a new one, which is told).")
  private @Nullable Long seed;

  @CommandLine.Option(
      names = "--only",
      paramLabel = "K",
      split = ",",
      description = "Only these of the first calls are made, numbered from 0.")
  private java.util.List<Integer> only = java.util.List.of();

  /** 0 when all has held, 1 when not, 2 when a number is out of range. */
  int play(PrintWriter out, PrintWriter err, boolean watched) {
    if (calls < 1 || calls > MOST_CALLS || Vector.ofAll(only).exists(call -> call < 0)) {
      err.println("meetat simulate: --calls is 1 to " + MOST_CALLS + ", and --only counts from 0");
      return ExitCode.WRONG_USAGE;
    }
    return report(
        out,
        new Progress(watched, err),
        Option.of(seed).getOrElse(() -> new SplittableRandom().nextLong()));
  }

  private int report(PrintWriter out, Progress progress, long from) {
    Seq<Integer> numbers = Vector.ofAll(only).distinct().sorted();
    out.println("seed " + from);
    out.flush();
    progress.begin("calls", numbers.isEmpty() ? calls : numbers.size());
    RandomSimulation simulation =
        new RandomSimulation(INSTALLATION, figures -> progress.at(figures.calls()));
    long started = System.nanoTime();
    Report report =
        numbers.isEmpty()
            ? simulation.play(from, calls)
            : simulation.play(from, numbers.toVector());
    progress.end();
    ReportText.lines(report).forEach(out::println);
    out.println(rate(report.figures(), (System.nanoTime() - started) / 1_000_000));
    return report.failure().isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }

  private static JournalEncoding.Encoded encoded(JournalEntry entry) {
    JournalRow row = JournalRow.of(entry);
    return new JournalEncoding.Encoded(row.json(), row::entry);
  }

  /** Calls, virtual time and real time. */
  private static String rate(Figures figures, long elapsedMillis) {
    long millis = Math.max(1, elapsedMillis);
    return String.format(
        Locale.ROOT,
        "%,d calls, %,d h of virtual time in %,d.%d s: %,d calls/s",
        figures.calls(),
        figures.millis() / 3_600_000,
        millis / 1_000,
        millis % 1_000 / 100,
        figures.calls() * 1_000 / millis);
  }
}
