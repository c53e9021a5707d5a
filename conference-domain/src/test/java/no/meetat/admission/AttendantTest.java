package no.meetat.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import no.meetat.admission.AdmissionCommand.Answer;
import no.meetat.admission.AdmissionCommand.End;
import no.meetat.admission.AdmissionCommand.EnterAgain;
import no.meetat.admission.AdmissionCommand.FinishPrompts;
import no.meetat.admission.AdmissionCommand.Postpone;
import no.meetat.admission.AdmissionCommand.RefuseCode;
import no.meetat.admission.AdmissionCommand.ShutDown;
import no.meetat.admission.AdmissionCommand.TakeSeat;
import no.meetat.admission.AdmissionCommand.TurnAway;
import no.meetat.admission.AdmissionCommand.TurnDown;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.call.EndCause;
import no.meetat.dtmf.Key;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

class AttendantTest extends AtTheDoor {

  @Test
  void S12_a_caller_is_welcomed_and_asked_for_a_code() {
    tell(new Answer(moment(0)));

    assertThat(told()).containsExactly(new Prompt.Welcome(), new Prompt.EnterCode());
  }

  @Test
  void S12_a_code_is_read_to_its_hash_never_to_a_length() {
    keys(1, "71320465");
    assertThat(keyed()).isEmpty();

    keys(2, "#");
    assertThat(keyed()).contains("71320465");
  }

  @Test
  void S12_a_code_longer_than_any_is_unknown_however_it_goes_on() {
    keys(1, "7132046571320465713204657132");
    keys(2, "#");

    assertThat(keyed().flatMap(AccessCode::parse)).isEmpty();
    assertThat(keyed()).isNotEmpty();
  }

  @Test
  void S12_a_star_clears_what_was_keyed() {
    keys(1, "99*71320465#");

    assertThat(keyed()).contains("71320465");
  }

  @Test
  void S12_a_hash_alone_repeats_the_question() {
    keys(1, "#");

    assertThat(told()).containsExactly(new Prompt.EnterCode());
  }

  @Test
  void S12_a_key_interrupts_the_prompt_that_plays() {
    keys(1, "7");

    assertThat(events).contains(new AdmissionEvent.Interrupted());
  }

  @Test
  void S13_an_unknown_code_is_answered_with_a_message_and_the_question_again() {
    wrongCode(1);

    assertThat(told()).containsExactly(new Prompt.WrongCode(), new Prompt.EnterCode());
    assertThat(admission.isAsking()).isTrue();
  }

  @Test
  void S13_after_three_wrong_codes_the_caller_hears_goodbye_and_is_disconnected() {
    wrongCode(1);
    wrongCode(2);
    wrongCode(3);
    assertThat(told()).containsExactly(new Prompt.TooManyAttempts(), new Prompt.Goodbye());

    tell(new FinishPrompts(moment(9)));
    assertThat(events).contains(new AdmissionEvent.Disconnected(EndCause.WRONG_CODE));
    assertThat(record().cause()).isEqualTo(EndCause.WRONG_CODE);
    assertThat(record().amount().amount()).isZero();
  }

  @Test
  void S13_a_caller_who_hangs_up_during_the_goodbye_had_a_wrong_code() {
    wrongCode(1);
    wrongCode(2);
    wrongCode(3);
    tell(new End(EndCause.HUNG_UP, moment(4)));

    assertThat(record().cause()).isEqualTo(EndCause.WRONG_CODE);
  }

  @Test
  void S4_a_right_code_takes_its_seat() {
    tell(new TakeSeat(Option.some(SEAT), false, moment(3)));

    assertThat(events).containsExactly(new AdmissionEvent.SeatTaken(SEAT, moment(3)));
    assertThat(admission.nextDeadline()).isEmpty();
  }

  @Test
  void S5_a_pin_outside_its_time_is_an_unknown_code() {
    Meeting over =
        new Meeting.OneOff(
            new MeetingId("Once"),
            "Once",
            new PhoneNumber("+4723000000"),
            Option.none(),
            START.plusSeconds(7200),
            START.plusSeconds(10_800));
    tell(new TakeSeat(Option.some(new Seat(over, Entitlement.PIN)), false, moment(3)));

    assertThat(told()).containsExactly(new Prompt.WrongCode(), new Prompt.EnterCode());
  }

  @Test
  void S13_who_has_guessed_too_often_is_let_go_without_being_asked() {
    tell(new TurnDown(moment(0)));
    assertThat(told()).containsExactly(new Prompt.TryLater());

    keys(1, "71320465#");
    assertThat(events).isEmpty();
    tell(new FinishPrompts(moment(5)));
    assertThat(record().cause()).isEqualTo(EndCause.REFUSED);
  }

  @Test
  void S13_a_code_without_a_place_is_answered_by_try_later_and_ends_the_call_as_refused() {
    keys(1, "71320465#");
    tell(new RefuseCode(moment(1)));
    assertThat(told()).containsExactly(new Prompt.TryLater());
    assertThat(events).doesNotHaveAnyElementsOfTypes(AdmissionEvent.CodeRefused.class);

    tell(new FinishPrompts(moment(5)));
    assertThat(record().cause()).isEqualTo(EndCause.REFUSED);
  }

  @Test
  void S13_who_has_no_place_left_is_refused_unanswered_where_policy_says_so() {
    admission = Admission.of(admission.call(), refusing());
    tell(new TurnDown(moment(0)));
    assertThat(events).containsExactly(new AdmissionEvent.Refused());

    tell(new End(EndCause.HUNG_UP, moment(1)));
    assertThat(events).isEmpty();
  }

  private static AdmissionPolicy refusing() {
    return ImmutableAdmissionPolicy.builder()
        .guessing(ImmutableGuessPolicy.builder().overBudget(OverBudget.REFUSE).build())
        .build();
  }

  @Test
  void S13_a_code_that_cannot_be_looked_up_is_no_wrong_code() {
    tell(new Postpone(moment(3)));
    assertThat(told()).containsExactly(new Prompt.TryLater());

    tell(new FinishPrompts(moment(8)));
    assertThat(record().cause()).isEqualTo(EndCause.REFUSED);
  }

  @Test
  void S23_a_caller_to_a_locked_meeting_hears_so_and_is_disconnected() {
    tell(new TakeSeat(Option.some(SEAT), false, moment(3)));
    tell(new TurnAway(EndCause.LOCKED, moment(4)));
    assertThat(told()).containsExactly(new Prompt.MeetingIsLocked());

    tell(new FinishPrompts(moment(8)));
    assertThat(record().cause()).isEqualTo(EndCause.LOCKED);
    assertThat(record().meetingId()).contains(new MeetingId("Board"));
  }

  @Test
  void S23_only_who_has_a_seat_is_turned_away_or_enters_again() {
    tell(new TurnAway(EndCause.LOCKED, moment(4)));
    assertThat(events).isEmpty();
    tell(new EnterAgain(moment(4)));
    assertThat(events).isEmpty();

    tell(new TakeSeat(Option.some(SEAT), false, moment(5)));
    tell(new EnterAgain(moment(6)));
    assertThat(events).containsExactly(new AdmissionEvent.SeatTaken(SEAT, moment(6)));
  }

  @Test
  void S27_a_second_hash_after_a_code_is_a_slip() {
    wrongCode(1);
    keys(1.5, "#");
    assertThat(events).isEmpty();

    keys(1.6, "#");
    assertThat(told()).containsExactly(new Prompt.EnterCode());
  }

  @Test
  void S27_a_slip_is_counted_from_the_release_of_the_codes_hash() {
    keys(1, "11111");
    hold(Key.HASH, moment(1));
    tell(new TakeSeat(Option.none(), false, moment(1)));
    release(moment(3));

    keys(3.5, "#");
    assertThat(events).isEmpty();
    keys(3.6, "#");
    assertThat(told()).containsExactly(new Prompt.EnterCode());
  }

  @Test
  void S35_a_call_that_never_got_in_leaves_one_record() {
    tell(new End(EndCause.HUNG_UP, moment(2)));
    assertThat(record().cause()).isEqualTo(EndCause.HUNG_UP);
    assertThat(record().role()).isEmpty();

    tell(new End(EndCause.LINE_LOST, moment(3)));
    assertThat(events).isEmpty();
  }

  @Test
  void S35_a_service_that_stops_ends_the_call_and_records_it() {
    tell(new ShutDown(moment(2)));

    assertThat(record().cause()).isEqualTo(EndCause.SHUTDOWN);
    assertThat(events).contains(new AdmissionEvent.Disconnected(EndCause.SHUTDOWN));
  }

  @Test
  void S8_a_code_keyed_never_shows_itself() {
    keys(1, "71320465#");

    assertThat(events.toString()).contains("hidden").doesNotContain("7132");
    assertThat(admission).hasToString("Admission[ola]");
  }
}
