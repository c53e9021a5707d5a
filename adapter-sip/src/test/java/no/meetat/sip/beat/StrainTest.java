package no.meetat.sip.beat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrainTest {

  private static final int A_SECOND = 50;
  private static final long EARLY = 5_000_000;
  private static final long LATE = 13_000_000;

  private final Strain strain = new Strain();

  private void ticks(int number, long doneAfter) {
    for (int n = 0; n < number; n++) {
      strain.done(doneAfter);
    }
  }

  @Test
  void ticks_done_by_the_middle_of_their_period_are_none() {
    ticks(1_000, 12_000_000);
    assertThat(strain.isPresent()).isFalse();
  }

  @Test
  void four_late_ticks_within_a_second_are_a_hiccup_and_the_fifth_is_strain() {
    ticks(4, LATE);
    assertThat(strain.isPresent()).isFalse();
    ticks(1, LATE);
    assertThat(strain.isPresent()).isTrue();
  }

  @Test
  void late_ticks_of_an_earlier_second_do_not_count() {
    ticks(4, LATE);
    ticks(A_SECOND, EARLY);
    ticks(4, LATE);
    assertThat(strain.isPresent()).isFalse();
  }

  @Test
  void it_ends_after_a_second_with_one_late_tick_at_most() {
    ticks(5, LATE);
    ticks(A_SECOND - 2, EARLY);
    assertThat(strain.isPresent()).isTrue();
    ticks(1, EARLY);
    assertThat(strain.isPresent()).isFalse();
  }

  @Test
  void it_stays_while_ticks_are_done_after_9_ms() {
    ticks(5, LATE);
    ticks(1_000, 10_000_000);
    assertThat(strain.isPresent()).isTrue();
    ticks(A_SECOND, 9_000_000);
    assertThat(strain.isPresent()).isFalse();
  }

  @Test
  void it_ends_when_nothing_is_mixed_any_more() {
    ticks(5, LATE);
    strain.rest();
    assertThat(strain.isPresent()).isFalse();
    ticks(4, LATE);
    assertThat(strain.isPresent()).isFalse();
  }
}
