package no.meetat.conference;

import static no.meetat.conference.MeetingScript.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import no.meetat.call.EndCause;
import no.meetat.control.Control;
import no.meetat.control.Controls;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteeringTest {

  private static final Actor DESK = new Actor.Operator("desk");
  private static final Actor LINK = new Actor.WebModerator("17");
  private static final Actor KARI = Actor.of(call("kari"));

  private static MeetingScript open() {
    return MeetingScript.standing().moderator("kari").participant("ola").participant("per").at(100);
  }

  private static Steering use(Control control) {
    return new Steering.UseControl(control);
  }

  private static Steering mute(String name) {
    return new Steering.MuteCaller(call(name));
  }

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
    assertThat(meeting.events()).contains(new ConferenceEvent.Disconnected(call("ola")));
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

  @Test
  void S20_the_number_of_callers_is_told_to_no_actor_without_a_call() {
    MeetingScript meeting = open().steered(use(Control.COUNT), DESK);

    assertThat(meeting.rejection()).contains(Rejection.NOTHING_TO_DO);
    assertThat(meeting.steered(use(Control.COUNT), KARI).toldTo("kari"))
        .containsExactly(new Prompt.ParticipantCount(3));
  }

  @Test
  void S21_the_operator_switches_the_participants_and_everybody_hears_which() {
    MeetingScript meeting = open().steered(use(Control.PARTICIPANTS_MODE), DESK);

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.ParticipantsListening());
    assertThat(meeting.direction("ola")).isEqualTo(Direction.RECEIVE_ONLY);
    assertThat(meeting.events().head())
        .isEqualTo(new ConferenceEvent.ParticipantsMuted(DESK, MeetingScript.moment(100)));
  }

  @Test
  void S22_only_a_caller_has_a_line_to_switch() {
    assertThat(open().steered(use(Control.OWN_MODE), LINK).rejection()).contains(Rejection.NO_LINE);
    assertThat(open().steered(use(Control.OWN_MODE), KARI).direction("kari"))
        .isEqualTo(Direction.RECEIVE_ONLY);
  }

  @Test
  void S23_the_operator_locks_and_unlocks_once_each() {
    MeetingScript meeting = open().steered(use(Control.LOCK), DESK);

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.Locked());
    assertThat(meeting.steered(use(Control.LOCK), DESK).rejection())
        .contains(Rejection.NOTHING_TO_DO);
    assertThat(meeting.steered(use(Control.UNLOCK), LINK).toldToAll())
        .containsExactly(new Prompt.Unlocked());
    assertThat(meeting.conference().locked()).isFalse();
  }

  @Test
  void S24_automatic_disconnection_is_switched_from_outside_without_a_word() {
    MeetingScript meeting = open().steered(use(Control.AUTO_DISCONNECT), LINK);

    assertThat(meeting.conference().autoDisconnect()).isTrue();
    assertThat(meeting.toldToAll()).isEmpty();
    assertThat(meeting.toldTo("kari")).isEmpty();
  }

  @Test
  void S25_the_operators_end_has_the_same_grace_and_names_who_wished_for_it() {
    MeetingScript meeting = open().steered(use(Control.END), DESK);

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.MeetingEnded());
    assertThat(meeting.conference().nextDeadline()).contains(103_000L);
    assertThat(meeting.events().head())
        .isEqualTo(
            new ConferenceEvent.EndBegan(
                EndCause.MEETING_ENDED,
                Option.some(DESK),
                MeetingScript.moment(100),
                Goodbye.FREE));
    assertThat(meeting.at(103).timePasses().record("ola").cause())
        .isEqualTo(EndCause.MEETING_ENDED);
  }

  @Test
  void S25_the_operators_end_is_taken_back_by_a_moderators_star_or_by_the_operator() {
    MeetingScript meeting = open().steered(use(Control.END), DESK).at(102).keys("kari", "*");

    assertThat(meeting.conference().ending()).isEmpty();
    meeting.steered(use(Control.END), DESK).steered(new Steering.TakeEndBack(), DESK);
    assertThat(meeting.toldToAll()).containsExactly(new Prompt.EndTakenBack());
    assertThat(meeting.conference().ending()).isEmpty();
    assertThat(meeting.steered(new Steering.TakeEndBack(), DESK).rejection())
        .contains(Rejection.NOTHING_TO_DO);
  }

  @ParameterizedTest
  @CsvSource({"END", "LOCK", "COUNT_TO_ALL"})
  void S25_nothing_but_the_end_itself_is_steered_while_the_meeting_ends(Control control) {
    MeetingScript meeting = open().steered(use(Control.END), DESK);

    assertThat(meeting.steered(use(control), DESK).rejection()).contains(Rejection.ENDING);
    assertThat(meeting.steered(mute("ola"), DESK).rejection()).contains(Rejection.ENDING);
  }

  @Test
  void S25_an_end_that_nobody_wished_for_is_not_taken_back() {
    MeetingScript meeting = open().keys("kari", "#9").hangsUp("kari");

    assertThat(meeting.steered(new Steering.TakeEndBack(), DESK).rejection())
        .contains(Rejection.NOTHING_TO_DO);
  }

  @Test
  void S14_a_meeting_that_nobody_has_opened_can_only_be_ended() {
    MeetingScript meeting = MeetingScript.standing().participant("ola").participant("per").at(60);

    assertThat(meeting.steered(use(Control.LOCK), DESK).rejection()).contains(Rejection.NOT_OPEN);
    assertThat(meeting.steered(use(Control.END), DESK).toldTo("per"))
        .containsExactly(new Prompt.MeetingEnded());
    assertThat(meeting.toldTo("ola")).containsExactly(new Prompt.MeetingEnded());
    assertThat(meeting.at(63).timePasses().conference().ended()).isTrue();
    assertThat(meeting.record("ola").chargedFrom()).isEmpty();
  }

  @Test
  void S14_a_meeting_to_which_nobody_came_is_not_steered() {
    assertThat(MeetingScript.standing().steered(use(Control.END), DESK).rejection())
        .contains(Rejection.ENDED);
  }
}
