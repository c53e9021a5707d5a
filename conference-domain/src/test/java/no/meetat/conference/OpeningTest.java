package no.meetat.conference;

import static no.meetat.conference.MeetingScript.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

class OpeningTest {

  @Test
  void S11_there_is_no_limit_on_the_number_of_participants() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari").participants(10_000);

    assertThat(meeting.conference().size()).isEqualTo(10_001);
    assertThat(meeting.direction("p10000")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S14_the_moderator_opens_the_meeting_by_coming_in() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari");

    assertThat(meeting.conference().isOpen()).isTrue();
    assertThat(meeting.direction("kari")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S15_a_participant_who_comes_first_is_on_hold() {
    MeetingScript meeting = MeetingScript.standing().participant("ola");

    assertThat(meeting.conference().isOpen()).isFalse();
    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.OnHold());
    assertThat(meeting.direction("ola")).isEqualTo(Direction.INACTIVE);
  }

  @Test
  void S15_when_the_meeting_opens_those_on_hold_hear_so_and_are_in() {
    MeetingScript meeting =
        MeetingScript.standing().participant("ola").participant("per").at(10).moderator("kari");

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.MeetingOpened());
    assertThat(meeting.direction("ola")).isEqualTo(Direction.SEND_RECEIVE);
    assertThat(meeting.direction("per")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S15_who_is_on_hold_is_told_so_again_each_minute() {
    MeetingScript meeting = MeetingScript.standing().participant("ola");

    assertThat(meeting.conference().nextDeadline()).contains(60_000L);
    meeting.at(60).timePasses();
    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.StillOnHold());
    assertThat(meeting.conference().nextDeadline()).contains(120_000L);
  }

  @Test
  void S15_each_caller_on_hold_is_told_so_in_the_own_time() {
    MeetingScript meeting =
        MeetingScript.standing().participant("ola").participant("per").at(10).participant("eva");

    meeting.at(60).timePasses();
    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.StillOnHold());
    assertThat(meeting.toldTo("per")).containsExactly(new Prompt.StillOnHold());
    assertThat(meeting.toldTo("eva")).isEmpty();
    meeting.at(70).timePasses();
    assertThat(meeting.toldTo("eva")).containsExactly(new Prompt.StillOnHold());
  }

  @Test
  void S15_after_sixty_minutes_on_hold_a_caller_is_thanked_and_disconnected() {
    MeetingScript meeting = MeetingScript.standing().participant("ola");
    for (int minute = 1; minute <= 60; minute++) {
      meeting.at(minute * 60).timePasses();
    }
    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.HoldTimeout());

    meeting.at(3604).promptsEnd("ola");
    assertThat(meeting.events())
        .contains(new ConferenceEvent.Disconnected(call("ola"), EndCause.HOLD_TIMEOUT));
    assertThat(meeting.record("ola").cause()).isEqualTo(EndCause.HOLD_TIMEOUT);
    assertThat(meeting.record("ola").heldSeconds()).isEqualTo(3600);
    assertThat(meeting.record("ola").billedSeconds()).isZero();
  }

  @Test
  void S15_who_has_been_thanked_is_not_charged_when_the_meeting_opens_meanwhile() {
    MeetingScript meeting = MeetingScript.standing().participant("ola");
    for (int minute = 1; minute <= 60; minute++) {
      meeting.at(minute * 60).timePasses();
    }
    meeting.at(3602).moderator("kari").at(3604).promptsEnd("ola");

    assertThat(meeting.direction("ola")).isEqualTo(Direction.INACTIVE);
    assertThat(meeting.record("ola").chargedFrom()).isEmpty();
    assertThat(meeting.record("ola").amount().amount()).isZero();
  }

  @Test
  void S15_a_farewell_whose_end_is_never_reported_ends_by_itself() {
    MeetingScript meeting = MeetingScript.standing().participant("ola");
    for (int minute = 1; minute <= 60; minute++) {
      meeting.at(minute * 60).timePasses();
    }
    assertThat(meeting.conference().nextDeadline()).contains(3_615_000L);
    meeting.at(3615).timePasses();

    assertThat(meeting.events())
        .contains(new ConferenceEvent.Disconnected(call("ola"), EndCause.HOLD_TIMEOUT));
  }

  @Test
  void S16_a_moderator_who_opens_is_told_how_many_were_waiting() {
    MeetingScript meeting = MeetingScript.standing().participants(2).moderator("kari");

    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.YouAreModerator(2));
  }

  @Test
  void S16_a_moderator_who_is_still_alone_after_the_greeting_is_told_so_once() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari");
    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.YouAreModerator(0));
    assertThat(meeting.toldToAll()).isEmpty();

    meeting.at(5).promptsEnd("kari");
    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.Alone());
    meeting.at(7).promptsEnd("kari");
    assertThat(meeting.toldTo("kari")).isEmpty();
  }

  @Test
  void S16_a_moderator_who_is_joined_during_the_greeting_is_not_told_to_be_alone() {
    MeetingScript meeting =
        MeetingScript.standing().moderator("kari").at(1).participant("ola").promptsEnd("kari");

    assertThat(meeting.toldTo("kari")).isEmpty();
  }

  @Test
  void S16_who_comes_in_is_announced_by_a_tone_up_to_twenty_callers() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari").participants(20);

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.ToneIn());
    assertThat(meeting.participant("ola").toldToAll()).isEmpty();
  }

  @Test
  void S16_who_leaves_is_announced_by_a_tone_and_the_last_one_is_told_to_be_alone() {
    MeetingScript meeting =
        MeetingScript.standing().moderator("kari").participant("ola").hangsUp("ola");

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.ToneOut());
    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.Alone());
  }

  @Test
  void S17_each_caller_with_the_moderator_code_is_a_moderator() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari").moderator("nils");

    assertThat(meeting.conference().moderators()).isEqualTo(2);
    assertThat(meeting.toldTo("nils")).containsExactly(new Prompt.Joined());
  }

  @Test
  void S6_the_booked_number_moderates_a_one_off_meeting() {
    MeetingScript meeting =
        MeetingScript.oneOff(PhoneNumber.parse("+4790123456"))
            .withPin("ola", "22334455")
            .withPin("kari", "90123456");

    assertThat(role(meeting, "ola")).isEqualTo(Role.PARTICIPANT);
    assertThat(role(meeting, "kari")).isEqualTo(Role.MODERATOR);
    assertThat(meeting.conference().isOpen()).isTrue();
  }

  @Test
  void S3_S6_who_only_claims_the_booked_number_does_not_moderate() {
    MeetingScript meeting =
        MeetingScript.oneOff(PhoneNumber.parse("+4790123456")).withPinClaiming("eve", "90123456");

    assertThat(role(meeting, "eve")).isEqualTo(Role.PARTICIPANT);
    assertThat(meeting.conference().isOpen()).isFalse();
  }

  @Test
  void S6_without_a_booked_number_the_first_caller_moderates_a_one_off_meeting() {
    MeetingScript meeting =
        MeetingScript.oneOff(Option.none())
            .withPinAndNoNumber("ola")
            .withPin("kari", "90123456")
            .withPinAndNoNumber("per");

    assertThat(role(meeting, "ola")).isEqualTo(Role.MODERATOR);
    assertThat(role(meeting, "kari")).isEqualTo(Role.PARTICIPANT);
    assertThat(role(meeting, "per")).isEqualTo(Role.PARTICIPANT);
  }

  @Test
  void S6_a_first_caller_who_comes_back_from_the_same_number_moderates_again() {
    MeetingScript meeting =
        MeetingScript.oneOff(Option.none())
            .withPin("kari", "90123456")
            .withPin("ola", "22334455")
            .losesLine("kari")
            .withPin("kari2", "90123456");

    assertThat(role(meeting, "kari2")).isEqualTo(Role.MODERATOR);
  }

  private static Role role(MeetingScript meeting, String name) {
    return meeting.conference().participant(call(name)).get().role();
  }
}
