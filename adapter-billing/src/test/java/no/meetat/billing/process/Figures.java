package no.meetat.billing.process;

import com.sun.management.OperatingSystemMXBean;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.PostgresUrl;
import no.meetat.billing.run.Run;
import no.meetat.booking.AccessCode;
import no.meetat.booking.CodePolicy;
import no.meetat.bridge.JournalEntry;
import no.meetat.bridge.Recovery;
import no.meetat.charging.TariffBook;
import no.meetat.conference.ConferencePolicy;
import no.meetat.contract.Samples;

/**
 * Measures the store on this machine; run by hand with the directory to use, how many events are to
 * be recovered, and the address of a PostgreSQL database where that is to be measured.
 */
final class Figures {

  private static final int ROUNDS = 20_000;
  private static final int APPENDERS = 50;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Path directory;
  private final int events;
  private final Option<Postgres> server;

  private Figures(Path directory, int events, Option<Postgres> server) {
    this.directory = directory;
    this.events = events;
    this.server = server;
  }

  public static void main(String[] arguments) throws IOException {
    Path parent = Path.of(arguments[0]);
    Files.createDirectories(parent);
    Figures figures =
        new Figures(
            Files.createTempDirectory(parent, "figures"),
            Integer.parseInt(arguments[1]),
            Vector.of(arguments).drop(2).headOption().map(Figures::server));
    figures.serve();
    figures.recover();
    figures.reopen();
  }

  private static Postgres server(String url) {
    return new Postgres(PostgresUrl.parse(url).get(), Option.none());
  }

  private Store open() {
    return TestStore.open(directory, server, new ManualClock());
  }

  private void serve() {
    try (Store store = open()) {
      Run run = TestStore.start(store, new ManualClock());
      run.watch(() -> 1);
      appendAlone(run, ROUNDS / 10);
      measure("single appends", ROUNDS / 4, () -> appendAlone(run, ROUNDS / 4));
      measure("appends by 50 at once", ROUNDS, () -> appendTogether(run));
      measure("call detail records", ROUNDS, () -> addRecords(run));
      lookUp(store);
      appendMany(run);
      run.close();
    }
  }

  private static void appendAlone(Run run, int rounds) {
    IntStream.range(0, rounds)
        .forEach(i -> run.journal().append(Vector.of(Samples.refused("alone", i))));
  }

  private static void appendTogether(Run run) {
    AtomicInteger left = new AtomicInteger(ROUNDS);
    try (ExecutorService appenders = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, APPENDERS)
          .forEach(appender -> appenders.execute(() -> appendWhile(run, left, "a" + appender)));
    }
  }

  private static void appendWhile(Run run, AtomicInteger left, String id) {
    while (left.getAndDecrement() > 0) {
      run.journal().append(Vector.of(Samples.refused(id, 1)));
    }
  }

  private static void addRecords(Run run) {
    IntStream.range(0, ROUNDS).forEach(i -> run.records().add(Samples.charged("cdr-" + i)));
    appendAlone(run, 1);
  }

  private static void lookUp(Store store) {
    var codes =
        store
            .meetingBook()
            .book(Samples.standing(), CodePolicy.DEFAULT, new SecureRandom())
            .get()
            .codes();
    AccessCode right = codes.values().head();
    AccessCode wrong = new AccessCode("0000");
    IntStream.range(0, ROUNDS).forEach(i -> store.meetings().find(i % 2 == 0 ? right : wrong));
    measure("look-ups of a wrong code", ROUNDS, () -> lookUp(store, wrong));
    measure("look-ups of a right code", ROUNDS, () -> lookUp(store, right));
  }

  private static void lookUp(Store store, AccessCode code) {
    IntStream.range(0, ROUNDS).forEach(i -> store.meetings().find(code));
  }

  private void appendMany(Run run) {
    IntStream.range(0, events / 100)
        .forEach(batch ->
            run.journal().append(Vector.range(0, 100).map(i -> event("call-" + batch, i))));
  }

  private static JournalEntry event(String call, int number) {
    return number == 0 ? Samples.answered(call) : Samples.refused(call, number);
  }

  private void recover() {
    Recovery recovery =
        new Recovery(
            AdmissionPolicy.defaults(), ConferencePolicy.defaults(), TariffBook.standard());
    try (Store store = open()) {
      measure(
          "events recovered",
          events,
          () -> TestStore.start(store, new ManualClock(), recovery::close).close());
    }
  }

  private void reopen() {
    measure("openings", 20, () -> IntStream.range(0, 20).forEach(i -> open().close()));
  }

  private static void measure(String what, int count, Runnable work) {
    long start = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        "%-28s %8d in %6.2f s (CPU %5.2f s), %8.0f/s%n",
        what, count, seconds, busy, count / seconds);
  }
}
