package no.meetat.billing.run;

import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.closed;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OutageProxy;
import no.meetat.billing.SeenByRecovery;
import no.meetat.billing.Store;
import no.meetat.billing.TestPostgres;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.Postgres;
import no.meetat.billing.database.PostgresUrl;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.AccessCode;
import no.meetat.bridge.JournalEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server behind a network that fails. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PostgresOutageTest {

  private static final int CALLS = 50;

  private final ManualClock clock = new ManualClock();
  private @TempDir Path directory;
  private OutageProxy network;
  private Store store;
  private Run run;

  @BeforeEach
  void serve() throws IOException {
    network = new OutageProxy(TestPostgres.port());
    store = TestStore.open(directory, Option.some(behindTheNetwork()), clock);
    run = TestStore.start(store, clock);
  }

  @AfterEach
  void close() throws IOException {
    network.mend();
    run.close();
    store.close();
    network.close();
  }

  @Test
  void S35_what_happens_while_the_server_is_away_is_kept_once_when_it_is_back() {
    network.cut();
    calls(CALLS).forEach(call -> run.journal().append(entriesOf(call)));

    assertThat(run.fault().map(StoreFault::kind))
        .isEqualTo(Option.some(StoreFault.Kind.UNREACHABLE));
    network.mend();
    awaitHealth();
    assertThat(recorded()).containsExactlyElementsOf(calls(CALLS));
  }

  @Test
  void S35_what_was_kept_without_an_answer_is_not_kept_twice() {
    run.journal().append(entriesOf("c1"));
    network.loseAnswers();
    run.journal().append(entriesOf("c2"));

    assertThat(run.fault()).isNotEmpty();
    network.mend();
    awaitHealth();
    run.journal().append(entriesOf("c3"));
    assertThat(recorded()).containsExactly("c1", "c2", "c3");
  }

  @Test
  void S13_codes_cannot_be_asked_for_while_the_server_is_away_and_are_not_called_wrong() {
    network.cut();

    assertThat(store.meetings().find(new AccessCode("0000")).isLeft()).isTrue();
    network.mend();
    Awaitility.await().until(() -> store.meetings().find(new AccessCode("0000")).isRight());
  }

  @Test
  void who_loses_the_connection_and_finds_another_serving_writes_nothing_any_more() {
    run.journal().append(Vector.of(answered("c1")));
    network.cut();
    SeenByRecovery seen = new SeenByRecovery(closed("c1"));
    try (Store other = TestStore.open(directory, Option.some(TestPostgres.of(directory)), clock)) {
      Run taken = startSoon(other, seen);
      network.mend();
      run.journal().append(Vector.of(closed("c2")));

      assertThat(seen.entries()).containsExactly(answered("c1"));
      Awaitility.await()
          .atMost(30, TimeUnit.SECONDS)
          .until(() -> run.fault().exists(fault -> fault.kind() == StoreFault.Kind.IN_USE));
      taken.close();
      run.close();
      assertThat(recorded()).containsExactly("c1");
    }
  }

  /** The server frees the right to serve as soon as it sees that the connection has ended. */
  private Run startSoon(Store other, SeenByRecovery seen) {
    return Awaitility.await()
        .until(() -> other.startRun(clock, seen), started -> started.isRight())
        .get();
  }

  private void awaitHealth() {
    Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> run.fault().isEmpty());
  }

  private Seq<String> recorded() {
    run.close();
    try (Store near = TestStore.open(directory, Option.some(TestPostgres.of(directory)), clock)) {
      return TestStore.records(near).map(cdr -> cdr.callId().value());
    }
  }

  private static Seq<String> calls(int count) {
    return Vector.rangeClosed(1, count).map(number -> "c" + number);
  }

  private static Seq<JournalEntry> entriesOf(String call) {
    return Vector.of(answered(call), closed(call));
  }

  private Postgres behindTheNetwork() {
    String url =
        TestPostgres.url(directory).replace(":" + TestPostgres.port(), ":" + network.port());
    return new Postgres(PostgresUrl.parse(url + "&socketTimeout=1").get(), Option.none());
  }
}
