package no.meetat.billing.audit;

import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private final List<String> told = new ArrayList<>();
  private final Matching matching = new Matching(found -> told.add(found.message()));

  @Test
  void halves_that_come_in_another_order_are_pairs() {
    IntStream.range(0, 100).forEach(call -> matching.stored(charged("call-" + call)));
    IntStream.range(0, 100).forEach(call -> matching.journalled(charged("call-" + (99 - call))));
    matching.finish();

    assertThat(told).isEmpty();
  }

  @Test
  void what_has_waited_for_the_longest_is_given_up_before_memory_is_full() {
    IntStream.range(0, Matching.MOST_WAITING).forEach(call -> matching.stored(charged("c" + call)));
    assertThat(told).isEmpty();

    matching.stored(charged("last"));

    assertThat(told).containsExactly("call c0: its record is not in the journal");
  }

  @Test
  void all_that_still_waits_at_the_end_has_no_other_half() {
    matching.stored(charged("one"));
    matching.journalled(charged("two"));
    matching.finish();

    assertThat(told)
        .containsExactly(
            "call two: the journal holds a record that is not stored, or two",
            "call one: its record is not in the journal");
  }
}
