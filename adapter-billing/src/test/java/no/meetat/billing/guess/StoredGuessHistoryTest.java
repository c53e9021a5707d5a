package no.meetat.billing.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import no.meetat.admission.Budget;
import no.meetat.admission.GuessHistory;
import no.meetat.admission.PastGuess;
import no.meetat.billing.ManualClock;
import no.meetat.billing.OnEachDatabase;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.contract.GuessHistoryContract;
import no.meetat.contract.Samples;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class StoredGuessHistoryTest extends GuessHistoryContract {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Budget NEWCOMERS = new Budget.OfNewcomers();
  private static final PhoneNumber KARI = new PhoneNumber("+4790123456");

  private final ManualClock clock = new ManualClock();
  private @Parameter TestDatabase database;
  private @AutoClose Store store;
  private Run run;
  private GuessHistory history;
  private Duration kept = Duration.ofDays(365);

  @BeforeEach
  void open(@TempDir Path directory) {
    store = database.open(directory, clock);
    begin();
  }

  private void begin() {
    run = TestStore.start(store, clock);
    history = store.guessHistory(run, new GuessTerms(kept, WINDOW));
  }

  @AfterEach
  void end() {
    run.close();
  }

  @Override
  protected GuessHistory history() {
    return history;
  }

  @Override
  protected void serveAnew() {
    end();
    begin();
  }

  @Test
  void S13_numbers_are_known_for_no_longer_than_callers_are_kept() {
    kept = Duration.ofDays(30);
    String ola = history.pseudonym(Samples.OLA);
    history.right(ola, NOW);
    serveAnew();

    assertThat(history.isAcquainted(ola, NOW.plus(Duration.ofDays(30)).minusMillis(1))).isTrue();
    assertThat(history.isAcquainted(ola, NOW.plus(Duration.ofDays(30)))).isFalse();
  }

  @Test
  void S13_the_retention_run_forgets_numbers_that_are_not_known_any_more() {
    history.right(history.pseudonym(Samples.OLA), now().minus(Duration.ofDays(91)));
    history.right(history.pseudonym(KARI), now().minus(Duration.ofDays(20)));
    serveAnew();

    forget(Duration.ofDays(365));
    assertThat(isKnownSomeTime(Samples.OLA)).isFalse();
    assertThat(isKnownSomeTime(KARI)).isTrue();
    forget(Duration.ofDays(19));
    assertThat(isKnownSomeTime(KARI)).isFalse();
  }

  @Test
  void S13_wrong_codes_that_no_longer_count_are_forgotten() {
    wrong(now().minus(WINDOW).minusMillis(1));
    wrong(now());
    serveAnew();

    assertThat(history.before().wrong().map(PastGuess::at)).containsExactly(now());
  }

  @Test
  void S13_the_retention_run_forgets_wrong_codes_that_are_a_day_old_though_no_other_comes() {
    wrong(now());
    forgetLater(Duration.ofDays(1));
    assertThat(history.before().wrong()).hasSize(1);

    forgetLater(Duration.ofDays(1).plusMillis(1));
    assertThat(history.before().wrong()).isEmpty();
  }

  @Test
  void S13_a_clock_put_back_forgets_no_wrong_code() {
    wrong(now().plus(Duration.ofDays(1)));
    serveAnew();

    assertThat(history.before().wrong()).hasSize(1);
  }

  private Instant now() {
    return clock.get().wall();
  }

  private void wrong(Instant at) {
    history.wrong(new PastGuess(Vector.of(NEWCOMERS), at));
  }

  private void forgetLater(Duration time) {
    end();
    clock.pass(time);
    forget(Duration.ofDays(365));
    clock.pass(time.negated());
    begin();
  }

  private void forget(Duration after) {
    assertThat(store.retention().anonymise(store.retention().before(after), () -> true).isRight())
        .isTrue();
  }

  private boolean isKnownSomeTime(PhoneNumber number) {
    return history.isAcquainted(history.pseudonym(number), Instant.EPOCH.plus(kept));
  }
}
