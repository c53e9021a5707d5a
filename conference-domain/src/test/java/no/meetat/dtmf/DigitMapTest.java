package no.meetat.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DigitMapTest {

  private static final Map<String, String> TABLE =
      HashMap.of("#2", "count", "*5", "mode", "7", "x");

  @Test
  void S26_keys_are_nothing_a_beginning_or_a_command() {
    DigitMap<String> map = DigitMap.of(TABLE).get();

    assertThat(map.match(Vector.of(Key.HASH))).isEqualTo(new DigitMatch.Partial<>());
    assertThat(map.match(Vector.of(Key.HASH, Key.TWO)))
        .isEqualTo(new DigitMatch.Complete<>("count"));
    assertThat(map.match(Vector.of(Key.SEVEN))).isEqualTo(new DigitMatch.Complete<>("x"));
    assertThat(map.match(Vector.of(Key.HASH, Key.THREE))).isEqualTo(new DigitMatch.None<>());
    assertThat(map.match(Vector.of(Key.ONE))).isEqualTo(new DigitMatch.None<>());
  }

  @Test
  void S26_a_table_in_which_one_entry_begins_another_is_refused() {
    assertThat(DigitMap.of(TABLE.put("*", "y")).getLeft())
        .isEqualTo(new DigitMapFault.Overlap("*", "*5"));
  }

  @Test
  void S26_an_overlap_is_found_behind_an_entry_sorted_between() {
    assertThat(DigitMap.of(HashMap.of("1", "a", "12", "b", "123", "c")).isLeft()).isTrue();
  }

  @Test
  void S26_an_entry_that_is_no_key_is_refused() {
    assertThat(DigitMap.of(HashMap.of("*x", "y")).getLeft())
        .isEqualTo(new DigitMapFault.NoKeys("*x"));
    assertThat(DigitMap.of(HashMap.of("", "y")).getLeft()).isEqualTo(new DigitMapFault.NoKeys(""));
  }

  @Test
  void S26_a_refused_table_says_why() {
    assertThat(new DigitMapFault.NoKeys("*x").reason()).isEqualTo("`*x` is not keys");
    assertThat(new DigitMapFault.Overlap("*", "*5").reason())
        .isEqualTo("`*` is the beginning of `*5`");
  }

  @Test
  void RFC_4733_events_0_to_15_are_keys() {
    assertThat(Vector.range(0, 16).flatMap(Key::ofEvent).map(Key::symbol).mkString())
        .isEqualTo("0123456789*#ABCD");
    assertThat(Key.ofEvent(16)).isEmpty();
    assertThat(Key.ofEvent(-1)).isEmpty();
  }

  @Test
  void held_digits_show_how_many_but_never_which() {
    assertThat(Digits.NONE.hold(Key.SEVEN, 4_000).toString())
        .doesNotContain("7")
        .contains("held=1");
  }
}
