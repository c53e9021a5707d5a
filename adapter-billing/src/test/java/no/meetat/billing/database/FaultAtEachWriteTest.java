package no.meetat.billing.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.FaultyDisk.Fault;
import no.meetat.billing.journal.StoredJournal;
import no.meetat.billing.run.Run;
import no.meetat.bridge.Recovery;
import no.meetat.call.CallId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.conference.ConferencePolicy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same calls again and again, each time with a fault at another write. */
class FaultAtEachWriteTest {

  private static final int NEVER = 0;

  private final ManualClock clock = new ManualClock();
  private final Recovery recovery =
      new Recovery(AdmissionPolicy.defaults(), ConferencePolicy.defaults(), TariffBook.standard());
  private @TempDir Path directory;
  private Store store;
  private DataSource source;

  @BeforeEach
  void open() {
    store = TestStore.open(directory);
    source = Sqlite.dataSource(directory.resolve("meetat.db"));
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
      if (!(thrown instanceof FaultyDisk.Death)
          && !"the store is closed".equals(thrown.getMessage())) {
        thrown.printStackTrace();
      }
    });
  }

  @AfterEach
  void close() {
    Thread.setDefaultUncaughtExceptionHandler(null);
    store.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "UNANSWERED"})
  void S35_a_write_that_fails_once_is_caught_up(Fault fault) throws SQLException {
    Seq<CallDetailRecord> right = records(hold(fault, NEVER));
    int writes = 0;
    int faulty = 0;
    while (faulty <= writes) {
      faulty++;
      Outcome outcome = hold(fault, faulty);
      writes = outcome.writes();
      assertThat(charges(records(outcome))).as("write %d", faulty).isEqualTo(charges(right));
      assertThat(records(outcome).map(CallDetailRecord::callId))
          .containsExactlyInAnyOrderElementsOf(outcome.dialled());
    }
    assertThat(faulty).isGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource(names = {"DEAD_BEFORE", "DEAD_AFTER"})
  void S35_a_process_that_dies_at_a_write_is_recovered(Fault fault) throws SQLException {
    Seq<CallDetailRecord> right = records(hold(fault, NEVER));
    boolean died = true;
    int faulty = 0;
    while (died) {
      faulty++;
      Outcome outcome = hold(fault, faulty);
      died = outcome.died();
      Seq<CallDetailRecord> recovered = records(outcome);
      assertThat(recovered.map(CallDetailRecord::callId))
          .as("write %d", faulty)
          .doesNotHaveDuplicates()
          .containsAll(outcome.answered())
          .isSubsetOf(outcome.dialled());
      assertThat(recovered).allMatch(cdr -> isWithin(cdr, right, outcome));
      recover();
      assertThat(records(outcome)).isEqualTo(recovered);
    }
    assertThat(faulty).isGreaterThan(50);
  }

  /**
   * What became of the calls.
   *
   * @param answered whose answer was given, and so was durable
   */
  private record Outcome(Seq<CallId> dialled, Seq<CallId> answered, int writes, boolean died) {}

  /** The calls, in a run of their own that is recovered where it died. */
  private Outcome hold(Fault fault, int faultyWrite) throws SQLException {
    Run run = TestStore.start(store, clock, recovery::close);
    FaultyDisk disk = new FaultyDisk(source, fault, faultyWrite);
    GroupCommit writer =
        new GroupCommit(
            new Sqlite(new DataDirectory(directory)),
            new WriterConnection(Option.none(), disk),
            GroupCommit.BACKLOG_LIMIT);
    long[] row = newestRun();
    ScriptedCalls calls =
        new ScriptedCalls(run.callIds(), now -> new StoredJournal(writer, row[0], row[1], now));
    Thread script = Thread.ofVirtual().start(calls);
    Awaitility.await()
        .dontCatchUncaughtExceptions()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !script.isAlive() || isStuck(disk, script));
    end(run, writer, disk);
    return new Outcome(calls.dialled(), calls.answered(), disk.writes(), disk.isDead());
  }

  private void end(Run run, GroupCommit writer, FaultyDisk disk) {
    writer.close();
    if (disk.isDead()) {
      run.watch(() -> 1);
      run.close();
      recover();
    } else {
      assertThat(writer.isComplete()).isTrue();
      run.close();
    }
  }

  private void recover() {
    TestStore.start(store, clock, recovery::close).close();
  }

  private static boolean isStuck(FaultyDisk disk, Thread script) {
    return disk.isDead() && script.getState() == Thread.State.WAITING;
  }

  /** Nothing is charged that would not have been without the fault, and whole minutes only. */
  private static boolean isWithin(
      CallDetailRecord cdr, Seq<CallDetailRecord> right, Outcome outcome) {
    CallDetailRecord whole = right.get(outcome.dialled().indexOf(cdr.callId()));
    BigDecimal minutes = BigDecimal.valueOf(Math.ceilDiv(cdr.chargedSeconds(), 60));
    return !cdr.endedAt().isAfter(whole.endedAt())
        && !cdr.endedAt().isBefore(cdr.dialledAt())
        && cdr.amount().amount().compareTo(whole.amount().amount()) <= 0
        && cdr.amount().amount().compareTo(new BigDecimal("2.55").multiply(minutes)) == 0;
  }

  /** When each call ended, why, and what it cost, in the order of dialling. */
  private static Seq<String> charges(Seq<CallDetailRecord> records) {
    return records.map(cdr -> cdr.endedAt() + " " + cdr.cause() + " " + cdr.amount());
  }

  /** Those of these calls, in the order of dialling. */
  private Seq<CallDetailRecord> records(Outcome outcome) {
    return TestStore.records(store)
        .filter(cdr -> outcome.dialled().contains(cdr.callId()))
        .sortBy(cdr -> cdr.callId().value());
  }

  private long[] newestRun() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT run_id, first_seq FROM run ORDER BY run_id DESC LIMIT 1")) {
      return new long[] {row.getLong(1), row.getLong(2)};
    }
  }
}
