package no.meetat.billing.run;

import static no.meetat.contract.Samples.answered;
import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.closed;
import static no.meetat.contract.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.SeenByRecovery;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.database.StoreFault;
import no.meetat.call.CallId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class RunTest {

  private @Parameter TestDatabase database;
  private final ManualClock clock = new ManualClock();
  private @AutoClose Store store;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory);
  }

  @Test
  void S35_a_run_that_ended_with_calls_in_progress_is_recovered_at_the_next_start() {
    crashAfter(run -> run.journal().append(Vector.of(answered("c1"), refused("c1", 3))));

    SeenByRecovery seen = new SeenByRecovery(closed("c1"));
    TestStore.start(store, clock, seen).close();

    assertThat(seen.entries()).containsExactly(answered("c1"), refused("c1", 3));
    assertThat(callIds()).containsExactly("c1");
  }

  @Test
  void S35_a_recovered_run_is_not_recovered_again() {
    crashAfter(run -> run.journal().append(Vector.of(answered("c1"))));
    TestStore.start(store, clock, new SeenByRecovery(closed("c1"))).close();

    assertThat(recoveredNow().lastSign()).isEmpty();
  }

  @Test
  void a_run_that_ended_in_order_is_not_recovered() {
    TestStore.start(store, clock).close();

    assertThat(recoveredNow().lastSign()).isEmpty();
  }

  @Test
  void what_is_finished_is_not_read_again() {
    crashAfter(
        run -> run.journal().append(Vector.of(answered("c1"), closed("c1"), answered("c2"))));

    assertThat(recoveredNow().entries()).containsExactly(answered("c2"));
  }

  @Test
  void S35_the_last_entry_is_a_sign_of_life() {
    crashAfter(run -> {
      clock.pass(Duration.ofMillis(700));
      run.journal().append(Vector.of(answered("c1")));
    });

    assertThat(recoveredNow().lastSign()).isEqualTo(Option.some(at(700)));
  }

  @Test
  void S35_the_latest_entry_is_the_sign_of_life_though_an_earlier_one_is_written_behind_it() {
    crashAfter(run -> {
      clock.pass(Duration.ofMillis(700));
      run.journal().append(Vector.of(answered("c1")));
      clock.pass(Duration.ofMillis(-100));
      run.journal().append(Vector.of(answered("c2")));
    });

    assertThat(recoveredNow().lastSign()).isEqualTo(Option.some(at(700)));
  }

  @Test
  void S35_signs_of_life_are_given_after_the_last_entry() {
    crashAfter(run -> {
      run.journal().append(Vector.of(answered("c1")));
      clock.pass(Duration.ofSeconds(42));
      run.sign().sign();
    });

    assertThat(recoveredNow().lastSign()).isEqualTo(Option.some(at(42_000)));
  }

  @Test
  void a_recovery_that_dies_is_done_again_at_the_next_start() {
    crashAfter(run -> run.journal().append(Vector.of(answered("c1"))));

    assertThatThrownBy(() ->
            store.startRun(
                clock,
                (entries, last) -> {
                  throw new IllegalStateException("dies");
                }))
        .hasMessage("dies");

    assertThat(recoveredNow().entries()).containsExactly(answered("c1"));
  }

  @Test
  void a_second_run_on_the_same_directory_is_refused_until_the_first_is_closed() {
    Run first = TestStore.start(store, clock);

    assertThat(store.startRun(clock, TestStore.CLOSES_NOTHING).getLeft().kind())
        .isEqualTo(StoreFault.Kind.IN_USE);

    first.close();
    TestStore.start(store, clock).close();
  }

  @Test
  void call_ids_of_different_runs_never_collide() {
    assertThat(twoIds()).containsExactly("r1-000001", "r1-000002");
    assertThat(twoIds()).containsExactly("r2-000001", "r2-000002");
  }

  private void crashAfter(Consumer<Run> events) {
    Run run = TestStore.start(store, clock);
    run.watch(() -> 1);
    events.accept(run);
    run.close();
  }

  private SeenByRecovery recoveredNow() {
    SeenByRecovery seen = new SeenByRecovery();
    TestStore.start(store, clock, seen).close();
    return seen;
  }

  private List<String> twoIds() {
    try (Run run = TestStore.start(store, clock)) {
      Supplier<CallId> ids = run.callIds();
      return List.of(ids.get().value(), run.callIds().get().value());
    }
  }

  private Seq<String> callIds() {
    return TestStore.records(store).map(cdr -> cdr.callId().value());
  }
}
