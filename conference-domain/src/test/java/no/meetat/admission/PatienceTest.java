package no.meetat.admission;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.admission.AdmissionCommand.AwaitPlace;
import no.meetat.admission.AdmissionCommand.FinishPrompts;
import no.meetat.admission.AdmissionCommand.GivePlace;
import no.meetat.admission.AdmissionCommand.PassTime;
import no.meetat.admission.AdmissionCommand.RefuseCode;
import no.meetat.admission.AdmissionEvent.CodeKeyed;
import no.meetat.call.EndCause;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

/** How long a caller at the code question is waited for. */
class PatienceTest extends AtTheDoor {

  @Test
  void S13_nothing_keyed_in_ten_seconds_is_answered_with_the_question() {
    tell(new FinishPrompts(moment(5)));
    assertThat(admission.nextDeadline()).contains(15_000L);

    tell(new PassTime(moment(15)));
    assertThat(told()).containsExactly(new Prompt.NoCode());
  }

  @Test
  void S13_four_seconds_between_digits_end_the_attempt() {
    keys(1, "7132");
    assertThat(admission.nextDeadline()).contains(5_000L);

    tell(new PassTime(moment(5)));
    keys(6, "71320465#");
    assertThat(keyed()).contains("71320465");
  }

  @Test
  void S13_the_time_to_the_next_digit_runs_from_the_release_of_a_key() {
    hold(Key.SEVEN, moment(1));
    tell(new PassTime(moment(6)));
    assertThat(events).as("held for 5 s").isEmpty();

    release(moment(6));
    assertThat(admission.nextDeadline()).contains(10_000L);
    keys(9.9, "1320465#");
    assertThat(keyed()).contains("71320465");
  }

  @Test
  void S13_a_release_that_never_comes_is_assumed_after_ten_seconds() {
    hold(Key.SEVEN, moment(1));

    assertThat(admission.nextDeadline()).contains(15_000L);
  }

  @Test
  void S13_a_release_too_late_brings_no_time_back() {
    hold(Key.SEVEN, moment(1));
    release(moment(15));

    assertThat(admission.nextDeadline()).contains(15_000L);
  }

  @Test
  void S13_after_a_star_the_first_digit_is_awaited_from_its_release() {
    hold(Key.STAR, moment(1));
    release(moment(4));

    assertThat(admission.nextDeadline()).contains(14_000L);
  }

  @Test
  void S13_a_key_let_go_while_the_question_is_asked_shortens_no_prompt() {
    hold(Key.HASH, moment(1));
    release(moment(2));

    assertThat(admission.nextDeadline()).contains(61_000L);
  }

  @Test
  void S13_after_three_times_of_nothing_keyed_the_caller_hears_goodbye() {
    for (int time = 1; time <= 3; time++) {
      tell(new FinishPrompts(moment(time * 20)));
      tell(new PassTime(moment(time * 20 + 10)));
    }
    assertThat(told()).containsExactly(new Prompt.Goodbye());

    tell(new FinishPrompts(moment(72)));
    assertThat(record().cause()).isEqualTo(EndCause.NO_CODE);
  }

  @Test
  void S13_a_question_whose_end_is_never_reported_times_out_by_itself() {
    tell(new PassTime(moment(60)));

    assertThat(told()).containsExactly(new Prompt.NoCode());
  }

  @Test
  void S13_a_code_waits_a_second_for_a_place_and_nothing_else_is_keyed_meanwhile() {
    keys(1, "71320465#");
    tell(new AwaitPlace(new CodeKeyed("71320465", moment(1))));
    assertThat(told()).isEmpty();
    assertThat(admission.nextDeadline()).contains(2_000L);

    keys(1.5, "123#");
    assertThat(events).isEmpty();
    tell(new FinishPrompts(moment(1.5)));
    assertThat(events).isEmpty();

    tell(new PassTime(moment(2)));
    assertThat(told()).containsExactly(new Prompt.TryLater());
    tell(new GivePlace(7, moment(2.1)));
    assertThat(events).isEmpty();
  }

  @Test
  void S13_a_place_that_comes_free_in_time_is_taken() {
    tell(new AwaitPlace(new CodeKeyed("71320465", moment(1))));
    tell(new GivePlace(7, moment(1.5)));

    assertThat(events)
        .containsExactly(
            new AdmissionEvent.PlaceGiven(new CodeKeyed("71320465", moment(1)), 7, moment(1.5)));
    assertThat(admission.isAsking()).isTrue();
  }

  @Test
  void S13_a_waiting_code_is_told_at_once_when_no_place_is_left() {
    tell(new AwaitPlace(new CodeKeyed("71320465", moment(1))));
    tell(new RefuseCode(moment(1.2)));

    assertThat(told()).containsExactly(new Prompt.TryLater());
  }

  @Test
  void S13_whatever_is_keyed_the_question_is_over_after_two_minutes() {
    for (int second = 8; second < 120; second += 8) {
      keys(second, "#");
      assertThat(told()).containsExactly(new Prompt.EnterCode());
    }
    assertThat(admission.nextDeadline()).contains(120_000L);

    tell(new PassTime(moment(120)));
    assertThat(told()).containsExactly(new Prompt.Goodbye());
    tell(new FinishPrompts(moment(122)));
    assertThat(record().cause()).isEqualTo(EndCause.NO_CODE);
  }

  @Test
  void S13_who_keyed_a_wrong_code_in_those_two_minutes_leaves_for_it() {
    wrongCode(100);
    tell(new PassTime(moment(119.999)));
    assertThat(told()).isEmpty();
    keys(120, "7");

    assertThat(told()).containsExactly(new Prompt.Goodbye());
    tell(new FinishPrompts(moment(122)));
    assertThat(record().cause()).isEqualTo(EndCause.WRONG_CODE);
  }

  @Test
  void S12_the_question_is_waited_for_a_minute_unless_its_end_is_reported_before() {
    assertThat(admission.nextDeadline()).contains(60_000L);
    tell(new FinishPrompts(moment(5)));
    assertThat(admission.nextDeadline()).contains(15_000L);

    wrongCode(20);
    assertThat(admission.nextDeadline()).contains(80_000L);
  }

  @Test
  void S12_who_has_cleared_what_was_keyed_has_ten_seconds_for_the_first_key() {
    keys(20, "71*");

    assertThat(admission.nextDeadline()).contains(30_000L);
  }

  @Test
  void S13_a_goodbye_whose_end_is_never_reported_ends_by_itself() {
    tell(new RefuseCode(moment(20)));
    assertThat(admission.nextDeadline()).contains(80_000L);

    tell(new PassTime(moment(80)));
    assertThat(events).contains(new AdmissionEvent.Disconnected(EndCause.REFUSED));
    assertThat(record().cause()).isEqualTo(EndCause.REFUSED);
  }
}
