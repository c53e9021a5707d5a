package no.meetat.conference;

import static no.meetat.conference.MeetingScript.call;
import static no.meetat.conference.SteeringTest.DESK;
import static no.meetat.conference.SteeringTest.KARI;
import static no.meetat.conference.SteeringTest.LINK;
import static no.meetat.conference.SteeringTest.mute;
import static no.meetat.conference.SteeringTest.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import no.meetat.call.EndCause;
import no.meetat.control.Control;
import no.meetat.control.Controls;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

/** What an operator or a moderator does to one caller; {@link SteeringTest} has the rest. */
class SteeredCallersTest {

  private static Steering unmute(String name) {
    return new Steering.UnmuteCaller(call(name));
  }

  private static Steering dismiss(String name) {
    return new Steering.DismissCaller(call(name));
  }

  @Test
  void S19_a_caller_who_is_muted_listens_and_is_told_so_and_nobody_else_is() {
    MeetingScript meeting = open().steered(mute("ola"), DESK);

    assertThat(meeting.direction("ola")).isEqualTo(Direction.RECEIVE_ONLY);
    assertThat(meeting.direction("per")).isEqualTo(Direction.SEND_RECEIVE);
    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.YouAreListening());
    assertThat(meeting.toldToAll()).isEmpty();
  }

  @Test
  void S19_the_mode_of_all_participants_does_not_unmute_one_who_was_muted() {
    MeetingScript meeting = open().steered(mute("ola"), KARI).keys("kari", "*5*5");

    assertThat(meeting.direction("ola")).isEqualTo(Direction.RECEIVE_ONLY);
    assertThat(meeting.direction("per")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S19_a_caller_who_was_muted_cannot_undo_it_by_keys() {
    Controls controls =
        Controls.of(HashMap.of("*5", Control.PARTICIPANTS_MODE), HashMap.of("*6", Control.OWN_MODE))
            .get();
    MeetingScript meeting =
        MeetingScript.with(ImmutableConferencePolicy.builder().controls(controls).build())
            .moderator("kari")
            .participant("ola")
            .at(100)
            .steered(mute("ola"), DESK)
            .keys("ola", "*6");

    assertThat(meeting.direction("ola")).isEqualTo(Direction.RECEIVE_ONLY);
    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.YouAreListening());
  }

  @Test
  void S19_whoever_unmutes_a_caller_undoes_no_other_mute() {
    MeetingScript meeting = open().steered(mute("ola"), LINK).keys("kari", "*5");

    assertThat(meeting.steered(unmute("ola"), DESK).direction("ola"))
        .isEqualTo(Direction.RECEIVE_ONLY);
    assertThat(meeting.toldTo("ola")).isEmpty();
    assertThat(meeting.keys("kari", "*5").direction("ola")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S19_a_caller_who_is_unmuted_is_heard_and_told_so() {
    MeetingScript meeting = open().steered(mute("ola"), KARI).steered(unmute("ola"), KARI);

    assertThat(meeting.direction("ola")).isEqualTo(Direction.SEND_RECEIVE);
    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.YouAreTalking());
  }

  @Test
  void S19_a_caller_who_is_muted_on_hold_is_mute_when_the_meeting_opens() {
    MeetingScript meeting = MeetingScript.standing().participant("ola").steered(mute("ola"), DESK);

    assertThat(meeting.toldTo("ola")).isEmpty();
    assertThat(meeting.moderator("kari").direction("ola")).isEqualTo(Direction.RECEIVE_ONLY);
  }

  @Test
  void S19_a_caller_who_is_dismissed_hears_so_and_is_disconnected_and_charged_until_then() {
    MeetingScript meeting = open().steered(dismiss("ola"), DESK);

    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.Dismissed());
    assertThat(meeting.direction("ola")).isEqualTo(Direction.INACTIVE);
    meeting.at(104).promptsEnd("ola");
    assertThat(meeting.events())
        .contains(new ConferenceEvent.Disconnected(call("ola"), EndCause.DISMISSED));
    assertThat(meeting.record("ola").cause()).isEqualTo(EndCause.DISMISSED);
    assertThat(meeting.record("ola").chargedSeconds()).isEqualTo(100);
    assertThat(meeting.conference().size()).isEqualTo(2);
  }

  @Test
  void S19_a_caller_who_hangs_up_while_being_dismissed_was_dismissed() {
    MeetingScript meeting = open().steered(dismiss("ola"), KARI).hangsUp("ola");

    assertThat(meeting.record("ola").cause()).isEqualTo(EndCause.DISMISSED);
  }

  @Test
  void S19_a_caller_on_hold_can_be_dismissed_and_costs_nothing() {
    MeetingScript meeting =
        MeetingScript.standing().participant("ola").at(60).steered(dismiss("ola"), DESK);

    assertThat(meeting.promptsEnd("ola").record("ola").cause()).isEqualTo(EndCause.DISMISSED);
    assertThat(meeting.record("ola").chargedFrom()).isEmpty();
  }

  @Test
  void S19_what_is_steered_twice_happens_once() {
    MeetingScript meeting = open().steered(mute("ola"), DESK).steered(mute("ola"), KARI);

    assertThat(meeting.rejection()).contains(Rejection.NOTHING_TO_DO);
    assertThat(meeting.steered(unmute("per"), DESK).rejection()).contains(Rejection.NOTHING_TO_DO);
    assertThat(meeting.steered(dismiss("ola"), DESK).steered(dismiss("ola"), DESK).rejection())
        .contains(Rejection.NOTHING_TO_DO);
    assertThat(meeting.steered(mute("ola"), DESK).rejection()).contains(Rejection.NOTHING_TO_DO);
  }

  @Test
  void S19_a_participant_steers_nothing_and_a_stranger_neither() {
    MeetingScript meeting = open().steered(mute("per"), Actor.of(call("ola")));

    assertThat(meeting.rejection()).contains(Rejection.NOT_ALLOWED);
    assertThat(meeting.steered(mute("per"), Actor.of(call("nobody"))).rejection())
        .contains(Rejection.UNKNOWN_CALL);
    assertThat(meeting.steered(mute("nobody"), DESK).rejection()).contains(Rejection.UNKNOWN_CALL);
  }

  @Test
  void S19_who_is_being_dismissed_moderates_no_more() {
    MeetingScript meeting = open().steered(dismiss("kari"), DESK).steered(mute("ola"), KARI);

    assertThat(meeting.rejection()).contains(Rejection.NOT_ALLOWED);
  }
}
