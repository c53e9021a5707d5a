package no.meetat.sip.signalling.event;

import static no.meetat.sip.signalling.event.PaperSubscribers.CALLERS;
import static no.meetat.sip.signalling.event.PaperSubscribers.octets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.vavr.collection.Vector;
import no.meetat.sip.signalling.transaction.Arrivals;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A meeting of 2,000, each of whom has subscribed to it. */
class RoundsTest {

  private final @AutoClose PaperSubscribers paper = new PaperSubscribers();
  private final Arrivals arrivals = paper.arrivals();

  @Test
  void RFC4575_3_9_a_change_is_told_to_all_in_turn_and_at_no_round_to_more_than_some() {
    for (int call = 1; call <= CALLERS; call++) {
      assertThat(paper.subscriptions.add(paper.subscription(String.valueOf(call)))).isTrue();
    }
    assertThat(paper.subscriptions.add(paper.subscription("one more"))).isFalse();

    for (int round = 1; round <= CALLERS / Rounds.PER_ROUND; round++) {
      paper.rounds.run();
      assertThat(paper.sent).hasSize(round * Rounds.PER_ROUND);
    }
    paper.rounds.run();
    assertThat(paper.sent.stream().map(notify -> notify.header("Call-ID")).distinct())
        .hasSize(CALLERS);
    assertThat(paper.sent).hasSize(CALLERS).allMatch(notify -> notify.text().length() < 1_300);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void those_who_may_not_be_told_yet_take_no_place_of_a_round(boolean answering) {
    Vector<Subscription> slow =
        Vector.rangeClosed(1, Rounds.PER_ROUND).map(call -> paper.added(String.valueOf(call)));
    paper.rounds.run();
    Vector.ofAll(paper.sent)
        .filter(any -> answering)
        .forEach(notify -> arrivals.received(octets(notify.answer(200)), paper.wire));
    slow.forEach(paper.rounds::due);
    paper.rounds.due(paper.added("quick"));
    paper.rounds.run();
    assertThat(paper.sent).hasSize(Rounds.PER_ROUND + 1);
    assertThat(paper.sent.getLast().header("Call-ID")).isEqualTo("quick");
  }

  @Test
  void who_subscribes_is_told_at_once_while_the_coming_round_has_places() {
    int subscribers = Rounds.PER_ROUND + Rounds.PER_ROUND / 2;
    Vector.rangeClosed(1, subscribers)
        .map(call -> paper.added(String.valueOf(call)))
        .forEach(known -> arrivals.received(octets(PaperSubscribers.refresh(known)), paper.wire));
    assertThat(notifies()).isEqualTo(Rounds.PER_ROUND);
    paper.rounds.run();
    assertThat(notifies()).isEqualTo(Rounds.PER_ROUND);
    paper.rounds.run();
    assertThat(notifies()).isEqualTo(subscribers);
  }

  @Test
  void the_last_that_subscribers_are_told_is_told_in_rounds_too() {
    Vector<Subscription> all =
        Vector.rangeClosed(1, 2 * Rounds.PER_ROUND).map(call -> paper.added(String.valueOf(call)));
    all.forEach(known -> known.within().turns().take(() -> known.end(EndReason.NORESOURCE)));
    assertThat(notifies()).isEqualTo(Rounds.PER_ROUND);
    paper.rounds.run();
    paper.rounds.run();
    assertThat(notifies()).isEqualTo(all.size());
    assertThat(paper.sent).allMatch(each -> each.header("Subscription-State").contains("reason"));
  }

  private long notifies() {
    return paper.sent.stream().filter(each -> each.method().equals("NOTIFY")).count();
  }

  @Test
  void a_bug_that_recurs_without_end_does_not_end_the_rounds() {
    Rounds failing =
        new Rounds(
            paper.subscriptions,
            () -> {
              throw new StackOverflowError();
            });

    assertThatNoException().isThrownBy(failing::run);
  }
}
