package no.meetat.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.control.Either;
import no.meetat.call.Role;
import no.meetat.control.Control;
import no.meetat.control.Controls;
import no.meetat.dtmf.DigitMapFault;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsTest {

  private static MeetingScript open() {
    return MeetingScript.standing().moderator("kari").participant("ola").participant("per").at(100);
  }

  private static MeetingScript withControls(Controls controls) {
    return MeetingScript.with(ImmutableConferencePolicy.builder().controls(controls).build())
        .moderator("kari")
        .participant("ola")
        .at(100);
  }

  @Test
  void S20_the_number_of_callers_is_told_to_the_moderator_who_asked() {
    MeetingScript meeting = open().keys("kari", "#2");

    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.ParticipantCount(3));
    assertThat(meeting.toldToAll()).isEmpty();
  }

  @Test
  void S21_participants_but_not_moderators_switch_to_listen_mode_and_back() {
    MeetingScript meeting = open().moderator("nils").keys("kari", "*5");

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.ParticipantsListening());
    assertThat(meeting.direction("ola")).isEqualTo(Direction.RECEIVE_ONLY);
    assertThat(meeting.direction("per")).isEqualTo(Direction.RECEIVE_ONLY);
    assertThat(meeting.direction("kari")).isEqualTo(Direction.SEND_RECEIVE);
    assertThat(meeting.direction("nils")).isEqualTo(Direction.SEND_RECEIVE);

    meeting.keys("nils", "*5");
    assertThat(meeting.toldToAll()).containsExactly(new Prompt.ParticipantsTalking());
    assertThat(meeting.direction("ola")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S21_whoever_comes_in_later_starts_in_the_mode_in_force() {
    MeetingScript meeting = open().keys("kari", "*5").participant("late");

    assertThat(meeting.direction("late")).isEqualTo(Direction.RECEIVE_ONLY);
  }

  @Test
  void S22_the_moderators_own_line_switches_to_listen_mode_and_back() {
    MeetingScript meeting = open().keys("kari", "*6");

    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.YouAreListening());
    assertThat(meeting.direction("kari")).isEqualTo(Direction.RECEIVE_ONLY);
    meeting.keys("kari", "*6");
    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.YouAreTalking());
    assertThat(meeting.direction("kari")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S22_the_mode_of_all_participants_leaves_an_own_mute_alone() {
    Controls controls =
        Controls.of(HashMap.of("*5", Control.PARTICIPANTS_MODE), HashMap.of("*6", Control.OWN_MODE))
            .get();
    MeetingScript meeting = withControls(controls).keys("ola", "*6").keys("kari", "*5*5");

    assertThat(meeting.direction("ola")).isEqualTo(Direction.RECEIVE_ONLY);
    assertThat(meeting.keys("ola", "*6").direction("ola")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S23_a_locked_meeting_admits_no_participant_not_even_one_who_dropped_out() {
    MeetingScript meeting = open().keys("kari", "*7");

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.Locked());
    assertThat(meeting.participant("late").rejection()).contains(Rejection.LOCKED);
    assertThat(meeting.losesLine("ola").participant("ola2").rejection()).contains(Rejection.LOCKED);
  }

  @Test
  void S23_a_moderator_may_come_into_a_locked_meeting() {
    MeetingScript meeting = open().keys("kari", "*7").moderator("nils");

    assertThat(meeting.conference().moderators()).isEqualTo(2);
  }

  @Test
  void S23_a_repeated_lock_changes_nothing_and_says_that_the_meeting_is_closed() {
    MeetingScript meeting = open().keys("kari", "*7").keys("kari", "*7");

    assertThat(meeting.conference().locked()).isTrue();
    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.Locked());
    assertThat(meeting.toldToAll()).isEmpty();
  }

  @Test
  void S26_a_participants_keys_do_nothing_unless_bound() {
    MeetingScript meeting = open().keys("ola", "##");

    assertThat(meeting.rejection()).contains(Rejection.NOTHING_TO_DO);
    assertThat(meeting.conference().ending()).isEmpty();
  }

  @Test
  void S26_an_embedder_binds_other_keys_and_more_commands() {
    Controls controls =
        Controls.of(
                HashMap.of("1", Control.LOCK, "2", Control.UNLOCK, "3", Control.COUNT_TO_ALL),
                HashMap.of("4", Control.COUNT))
            .get();
    MeetingScript meeting = withControls(controls).keys("kari", "1");

    assertThat(meeting.conference().locked()).isTrue();
    assertThat(meeting.keys("kari", "2").toldToAll()).containsExactly(new Prompt.Unlocked());
    assertThat(meeting.conference().locked()).isFalse();
    assertThat(meeting.keys("kari", "2").toldTo("kari")).containsExactly(new Prompt.Unlocked());
    assertThat(meeting.keys("kari", "3").toldToAll())
        .containsExactly(new Prompt.ParticipantCount(2));
    assertThat(meeting.keys("ola", "4").toldTo("ola"))
        .containsExactly(new Prompt.ParticipantCount(2));
  }

  @Test
  void S26_help_tells_each_entry_of_the_own_table_in_the_order_of_the_controls() {
    Controls controls =
        Controls.of(
                HashMap.of("*0", Control.HELP, "##", Control.END, "#2", Control.COUNT),
                HashMap.of("0", Control.HELP))
            .get();
    MeetingScript meeting = withControls(controls).keys("kari", "*0");

    assertThat(meeting.toldTo("kari").map(Prompt::label))
        .containsExactly("KeyHelp(#2)", "KeyHelp(##)", "KeyHelp(*0)");
    assertThat(meeting.keys("ola", "0").toldTo("ola").map(Prompt::label))
        .containsExactly("KeyHelp(0)");
  }

  @ParameterizedTest
  @CsvSource({
    "PARTICIPANT, 5, OWN_MODE, true",
    "MODERATOR, *8, UNLOCK, true",
    "MODERATOR, *, HELP, false"
  })
  void S26_one_more_entry_is_bound_unless_it_makes_the_table_ambiguous(
      Role role, String keys, Control control, boolean bound) {
    Either<DigitMapFault, Controls> more = Controls.DEFAULT.bind(role, keys, control);

    assertThat(more.isRight()).isEqualTo(bound);
    more.forEach(tables -> assertThat(tables.of(role).entries().values()).contains(control));
  }

  @Test
  void S26_a_table_in_which_one_command_begins_another_is_refused() {
    assertThat(
            Controls.of(HashMap.of("#", Control.LOCK, "##", Control.END), HashMap.empty())
                .getLeft())
        .isEqualTo(new DigitMapFault.Overlap("#", "##"));
  }

  @Test
  void S27_a_second_hash_within_half_a_second_of_the_codes_hash_is_swallowed() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari").at(0.5).keys("kari", "#");

    meeting.at(1).keys("kari", "#");
    assertThat(meeting.conference().ending()).isEmpty();
  }

  @Test
  void S27_a_slip_in_the_meeting_is_counted_from_the_release_of_the_codes_hash() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari").at(3).releases("kari");

    meeting.at(3.5).keys("kari", "#").at(3.6).keys("kari", "#");
    assertThat(meeting.conference().ending()).isEmpty();
    meeting.keys("kari", "#");
    assertThat(meeting.conference().ending()).isNotEmpty();
  }

  @Test
  void S27_the_time_to_the_second_key_runs_from_the_release_of_the_first() {
    MeetingScript meeting = open().holds("kari", Key.HASH).at(105).timePasses().releases("kari");

    assertThat(meeting.at(108.9).keys("kari", "#").conference().ending()).isNotEmpty();
  }

  @Test
  void S27_a_release_that_never_comes_is_assumed_after_ten_seconds() {
    assertThat(open().holds("kari", Key.HASH).conference().nextDeadline()).contains(114_000L);
  }

  @Test
  void S27_the_release_of_a_key_that_holds_nothing_changes_nothing() {
    MeetingScript meeting = open().keys("kari", "#").at(104).timePasses();
    Conference before = meeting.conference();

    assertThat(meeting.releases("kari").conference()).isEqualTo(before);
    assertThat(meeting.releases("nobody").releases("ola").conference()).isEqualTo(before);
  }

  @Test
  void S27_between_the_two_keys_of_a_command_are_at_most_four_seconds() {
    MeetingScript meeting = open().keys("kari", "#").at(104).timePasses().keys("kari", "#");

    assertThat(meeting.conference().ending()).isEmpty();
    assertThat(meeting.at(107.9).keys("kari", "#").conference().ending()).isNotEmpty();
  }

  @Test
  void S27_a_late_wake_up_does_not_make_a_late_key_count() {
    MeetingScript meeting = open().keys("kari", "#").at(104).keys("kari", "#");

    assertThat(meeting.conference().ending()).isEmpty();
  }

  @Test
  void S27_an_unknown_pair_is_answered_by_a_low_tone() {
    MeetingScript meeting = open().keys("kari", "*1");

    assertThat(meeting.toldTo("kari")).containsExactly(new Prompt.UnknownKeys());
    assertThat(meeting.keys("kari", "#2").toldTo("kari"))
        .containsExactly(new Prompt.ParticipantCount(3));
  }
}
