package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills real servers under real calls and holds what their callers know against the records (S35).
 * Exits 1 when anything is lost, double, beyond the last moment, or too far off.
 */
@Command(name = "run", description = "Kills the server under calls, and judges its records.")
final class CrashHarness implements Callable<Integer> {

  @Option(names = "--kills", defaultValue = "1000", description = "How many (default: 1000).")
  private int kills = 1_000;

  @Option(names = "--lanes", defaultValue = "2", description = "Servers at once (default: 2).")
  private int lanes = 2;

  @Option(names = "--seed", description = "Of what callers do and when servers are killed.")
  private long seed = System.nanoTime();

  @Option(
      names = "--store",
      paramLabel = "URL",
      description =
          "Where the stores are when not in files; {lane} in it becomes the lane's number.")
  private @Nullable String store;

  @Option(names = "--jar", required = true, description = "The program.")
  private Path jar = Path.of("");

  @Option(names = "--work", required = true, description = "An empty folder.")
  private Path work = Path.of("");

  @Option(names = "--jvm", description = "An option for the program's JVM; may be repeated.")
  private List<String> jvm = new ArrayList<>();

  private CrashHarness() {}

  /** The servers do not outlive the harness. */
  public static void main(String[] arguments) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly)));
    System.exit(new CommandLine(new CrashHarness()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    PrintStream out = System.out;
    out.printf("%d kills in %d lanes, seed %d, in %s%n", kills, lanes, seed, work);
    LaneReport report = run(out);
    out.println(ReportText.whole(report));
    if (!report.isClean()) {
      out.println(ReportText.violations(report.verdict()));
      out.printf("seed %d; the data are in %s%n", seed, work);
    }
    return report.isClean() ? 0 : 1;
  }

  private LaneReport run(PrintStream out) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    LaneReport sum = LaneReport.NOTHING;
    try (ExecutorService threads = Executors.newFixedThreadPool(lanes)) {
      Vector<Future<LaneReport>> running = Vector.empty();
      for (int number = 0; number < lanes; number++) {
        running = running.append(threads.submit(lane(number, random.split(), out)));
      }
      for (Future<LaneReport> lane : running) {
        sum = sum.and(lane.get());
      }
    }
    return sum;
  }

  private Lane lane(int number, SplittableRandom random, PrintStream out) throws IOException {
    LanePlace place = new LanePlace(number, Files.createDirectories(work.resolve("lane" + number)));
    Seq<String> options = place.options(io.vavr.control.Option.of(store));
    Program program =
        new Program(jar, Vector.ofAll(jvm), place.folder().resolve("server.log"), options);
    int share = (kills + lanes - 1 - number) / lanes;
    return new Lane(
        place, share, random, program, report -> out.println(ReportText.progress(number, report)));
  }
}
