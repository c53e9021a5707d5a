package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import no.meetat.cli.crash.judge.CdrLine;
import no.meetat.cli.crash.judge.Invoices;
import no.meetat.cli.crash.judge.Judge;
import no.meetat.cli.crash.judge.Life;
import no.meetat.cli.crash.judge.Verdict;
import no.meetat.cli.crash.judge.Violation;

/** A server with data, ports and callers of its own, killed again and again. */
final class Lane implements Callable<LaneReport> {

  private static final int KILLS_BETWEEN_JUDGEMENTS = 25;
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final int kills;
  private final SplittableRandom random;
  private final Program program;
  private final Seq<String> serve;
  private final Path folder;
  private final Consumer<LaneReport> progress;
  private final Crowd crowd;
  private volatile Life life = new Life();
  private LaneReport report = LaneReport.NOTHING;

  /**
   * @param progress is told now and then how it goes
   */
  Lane(
      LanePlace place,
      int kills,
      SplittableRandom random,
      Program program,
      Consumer<LaneReport> progress) {
    this.kills = kills;
    this.random = random;
    this.program = program;
    this.serve = place.serve();
    this.folder = place.folder();
    this.progress = progress;
    this.crowd = new Crowd(place.number(), place.sip(), () -> life);
  }

  @Override
  public LaneReport call() throws IOException, InterruptedException, ExecutionException {
    book();
    while (report.kills() < kills && report.isClean()) {
      killSome(Math.min(kills - report.kills(), KILLS_BETWEEN_JUDGEMENTS));
      report = report.judged(judge());
      progress.accept(report);
    }
    return report;
  }

  private void book() throws IOException, InterruptedException {
    Path subscribers = folder.resolve("subscribers.csv");
    Path meetings = folder.resolve("meetings.csv");
    Files.writeString(subscribers, StandingMeeting.subscribers());
    Files.writeString(meetings, StandingMeeting.meetings());
    program.run("import", "subscribers", subscribers.toString());
    program.run("import", "meetings", meetings.toString());
  }

  /** Kills the server so many times, and in the end stops it in order. */
  private void killSome(int times) throws IOException, InterruptedException, ExecutionException {
    crowd.gather(random.split());
    for (int i = 0; i < times; i++) {
      killOnce();
    }
    ServerProcess last = start();
    report = report.ready(awaitReady(last));
    crowd.tire();
    last.stop();
    crowd.disperse();
  }

  private void killOnce() throws IOException, InterruptedException {
    Kill kill = Kill.draw(random, report.lastStart());
    ServerProcess server = start();
    if (kill.duringStart()) {
      report = report.killed(server.awaitReady(kill.after()).isEmpty());
    } else {
      report = report.ready(awaitReady(server)).killed(false);
      Thread.sleep(kill.after());
    }
    server.kill();
  }

  private ServerProcess start() throws IOException {
    life = new Life();
    return ServerProcess.start(program, serve, life);
  }

  private static Duration awaitReady(ServerProcess server)
      throws IOException, InterruptedException {
    Option<Duration> ready = server.awaitReady(LONGEST_START);
    return ready.getOrElseThrow(() -> new IOException("no start within " + LONGEST_START));
  }

  private Verdict judge() throws IOException, InterruptedException {
    Seq<CdrLine> records = CdrLine.read(program.run("cdr", "--format", "json"));
    Seq<Violation> ofInvoices = Vector.empty();
    for (YearMonth month : Invoices.months(records)) {
      String invoices = program.run("invoice", "--month", month.toString(), "--format", "json");
      ofInvoices = ofInvoices.appendAll(Invoices.check(month, invoices, records));
    }
    return Judge.judge(crowd.log(), records).with(ofInvoices);
  }
}
