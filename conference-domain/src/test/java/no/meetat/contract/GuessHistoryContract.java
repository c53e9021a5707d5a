package no.meetat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import no.meetat.admission.Budget;
import no.meetat.admission.GuessHistory;
import no.meetat.admission.PastGuess;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.Test;

/** What every history of right and wrong codes must do (S13). */
public abstract class GuessHistoryContract {

  protected static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final PhoneNumber OLA = new PhoneNumber("+4722334455");
  private static final PhoneNumber KARI = new PhoneNumber("+4790123456");

  /** The history as those who serve now have it. */
  protected abstract GuessHistory history();

  /** The service is started again, or another one serves. */
  protected abstract void serveAnew();

  @Test
  void S13_a_number_has_one_pseudonym_and_no_other_has_the_same() {
    String ola = history().pseudonym(OLA);
    serveAnew();

    assertThat(history().pseudonym(OLA)).isEqualTo(ola);
    assertThat(history().pseudonym(KARI)).isNotEqualTo(ola);
  }

  @Test
  void S13_who_keyed_a_right_code_is_acquainted_for_90_days_from_the_last_one() {
    String ola = history().pseudonym(OLA);
    assertThat(history().isAcquainted(ola, NOW)).isFalse();

    history().right(ola, NOW.minus(Duration.ofDays(30)));
    history().right(ola, NOW);
    serveAnew();

    assertThat(history().isAcquainted(ola, NOW)).isTrue();
    assertThat(history().isAcquainted(ola, NOW.plus(Duration.ofDays(90)).minusMillis(1))).isTrue();
    assertThat(history().isAcquainted(ola, NOW.plus(Duration.ofDays(90)))).isFalse();
    assertThat(history().isAcquainted(history().pseudonym(KARI), NOW)).isFalse();
  }

  @Test
  void S13_one_number_may_be_right_many_times_at_once() {
    String ola = history().pseudonym(OLA);
    Vector.range(0, 200).forEach(second -> history().right(ola, NOW.plusSeconds(second)));
    serveAnew();

    assertThat(history().before().right().get(ola)).contains(NOW.plusSeconds(199));
  }

  @Test
  void S13_whoever_serves_next_finds_the_wrong_codes_and_the_numbers_that_were_right() {
    String ola = history().pseudonym(OLA);
    Seq<PastGuess> guesses =
        Vector.of(
            guess(0, new Budget.OfNumber(ola), new Budget.OfAcquainted()),
            guess(1, new Budget.OfAddress("2001:db8::"), new Budget.OfNetwork("2001:db8::/48")),
            guess(2, new Budget.OfNumberless("trunk of A/S \"x\", 2"), new Budget.OfNewcomers()),
            guess(2, new Budget.OfNumberless(""), new Budget.OfNewcomers()));
    guesses.forEach(history()::wrong);
    history().right(ola, NOW);
    assertThat(history().before().wrong()).isEmpty();

    serveAnew();
    assertThat(history().before().wrong()).containsExactlyInAnyOrderElementsOf(guesses);
    assertThat(history().before().right().get(ola)).contains(NOW);
  }

  private static PastGuess guess(long second, Budget... budgets) {
    return new PastGuess(Vector.of(budgets), NOW.plusSeconds(second));
  }
}
