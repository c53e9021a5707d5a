package no.meetat.conference;

import static no.meetat.conference.MeetingScript.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import no.meetat.call.EndCause;
import no.meetat.control.Control;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteeringTest {

  static final Actor DESK = new Actor.Operator("desk");
  static final Actor LINK = new Actor.WebModerator("17");
  static final Actor KARI = Actor.of(call("kari"));

  static MeetingScript open() {
    return MeetingScript.standing().moderator("kari").participant("ola").participant("per").at(100);
  }

  private static Steering use(Control control) {
    return new Steering.UseControl(control);
  }

  static Steering mute(String name) {
    return new Steering.MuteCaller(call(name));
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
