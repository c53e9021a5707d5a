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
  void a_stall_of_less_than_half_a_second_is_none_and_a_longer_one_is() {
    ticks(24, LATE);
    assertThat(strain.isPresent()).isFalse();
    ticks(1, LATE);
    assertThat(strain.isPresent()).isTrue();
  }

  @Test
  void late_ticks_of_an_earlier_second_do_not_count() {
    ticks(24, LATE);
    ticks(A_SECOND - 1, EARLY);
    ticks(24, LATE);
    assertThat(strain.isPresent()).isFalse();
  }

  @Test
  void it_ends_after_a_second_with_five_late_ticks_at_most() {
    ticks(25, LATE);
    ticks(A_SECOND - 6, EARLY);
    assertThat(strain.isPresent()).isTrue();
    ticks(1, EARLY);
    assertThat(strain.isPresent()).isFalse();
  }

  @Test
  void it_stays_while_ticks_are_done_after_9_ms() {
    ticks(25, LATE);
    ticks(1_000, 10_000_000);
    assertThat(strain.isPresent()).isTrue();
    ticks(A_SECOND, 9_000_000);
    assertThat(strain.isPresent()).isFalse();
  }

  @Test
  void it_ends_when_nothing_is_mixed_any_more() {
    ticks(25, LATE);
    strain.rest();
    assertThat(strain.isPresent()).isFalse();
    ticks(24, LATE);
    assertThat(strain.isPresent()).isFalse();
  }
}
