package no.meetat.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.bridge.memory.InMemoryGuessHistory;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;

class GuesserTest {

  private static final Moment NOW = new Moment(0, Instant.parse("2026-11-23T08:00:00Z"));
  private static final PhoneNumber NUMBER = new PhoneNumber("+4722334455");
  private static final Budget NEWCOMERS = new Budget.OfNewcomers();
  private static final Origin SCREENED = new Origin.Peer("trunk", true);
  private static final Origin UNSCREENED = new Origin.Peer("gateway", false);
  private static final Origin STRANGER = new Origin.Stranger("192.0.2.1", "192.0.2.0");

  private final GuessHistory history = new InMemoryGuessHistory();

  @Test
  void S13_a_known_number_has_its_own_places_where_its_peer_screens_numbers() {
    assertThat(of(known(SCREENED))).containsExactly(new Budget.OfNumber("+4722334455"), NEWCOMERS);
    assertThat(of(known(UNSCREENED))).containsExactly(NEWCOMERS);
  }

  @Test
  void S13_callers_of_a_trusted_peer_without_a_number_share_its_places() {
    assertThat(of(Caller.nobody(SCREENED)))
        .containsExactly(new Budget.OfNumberless("trunk"), NEWCOMERS);
    assertThat(of(Caller.claiming(NUMBER, UNSCREENED)))
        .containsExactly(new Budget.OfNumberless("gateway"), NEWCOMERS);
  }

  @Test
  void S13_who_comes_from_an_address_has_its_places_and_its_networks_whatever_is_claimed() {
    history.right("+4722334455", NOW.wall());

    assertThat(of(Caller.claiming(NUMBER, STRANGER)))
        .containsExactly(
            new Budget.OfAddress("192.0.2.1"), new Budget.OfNetwork("192.0.2.0"), NEWCOMERS);
  }

  @Test
  void S13_a_number_that_has_keyed_a_right_code_is_acquainted() {
    history.right("+4722334455", NOW.wall());

    assertThat(of(known(SCREENED)).last()).isEqualTo(new Budget.OfAcquainted());
    assertThat(of(known(UNSCREENED)).last()).isEqualTo(new Budget.OfAcquainted());
  }

  @Test
  void S13_many_guesses_mean_no_bound_at_all() {
    assertThat(of(known(SCREENED), 99_999)).hasSize(2);
    assertThat(of(known(SCREENED), 100_000)).isEmpty();
  }

  @Test
  void S13_who_keys_a_right_code_in_another_call_is_acquainted_from_then() {
    Guesser guesser = Guesser.of(known(SCREENED), history, policy(10));

    assertThat(guesser.budgets(NOW)).contains(NEWCOMERS);
    history.right("+4722334455", NOW.wall());
    assertThat(guesser.budgets(NOW)).contains(new Budget.OfAcquainted());
    assertThat(guesser.own()).containsExactly(new Budget.OfNumber("+4722334455"));
  }

  private Seq<Budget> of(Caller caller) {
    return of(caller, 10);
  }

  private Seq<Budget> of(Caller caller, int guesses) {
    return Guesser.of(caller, history, policy(guesses)).budgets(NOW);
  }

  private static GuessPolicy policy(int guesses) {
    return ImmutableGuessPolicy.builder().guesses(guesses).build();
  }

  private static Caller known(Origin origin) {
    return new Caller(Option.some(NUMBER), Option.none(), Line.FIXED, origin, false);
  }
}
