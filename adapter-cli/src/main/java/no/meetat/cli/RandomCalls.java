package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.Console;
import java.io.PrintWriter;
import java.util.SplittableRandom;
import no.meetat.billing.journal.JournalRow;
import no.meetat.bridge.JournalEntry;
import no.meetat.simulator.random.Installation;
import no.meetat.simulator.random.JournalEncoding;
import no.meetat.simulator.random.Progress;
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
  int play(PrintWriter out, PrintWriter err) {
    if (calls < 1 || Vector.ofAll(only).exists(call -> call < 0)) {
      err.println("meetat simulate: there is at least one call, and calls are numbered from 0");
      return ExitCode.WRONG_USAGE;
    }
    return report(out, Option.of(seed).getOrElse(() -> new SplittableRandom().nextLong()));
  }

  private int report(PrintWriter out, long from) {
    Seq<Integer> numbers = Vector.ofAll(only).distinct().sorted();
    out.println("seed " + from);
    out.flush();
    Progress progress = new Progress(out, numbers.isEmpty() ? calls : numbers.size(), onTerminal());
    RandomSimulation simulation = new RandomSimulation(INSTALLATION, progress::show);
    Report report =
        numbers.isEmpty()
            ? simulation.play(from, calls)
            : simulation.play(from, numbers.toVector());
    progress.end();
    ReportText.lines(report).forEach(out::println);
    out.println(progress.rate());
    return report.failure().isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }

  private static JournalEncoding.Encoded encoded(JournalEntry entry) {
    JournalRow row = JournalRow.of(entry);
    return new JournalEncoding.Encoded(row.json(), row::entry);
  }

  private static boolean onTerminal() {
    return Option.of(System.console()).exists(Console::isTerminal);
  }
}
