package no.meetat.conference;

import static no.meetat.conference.MeetingScript.call;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.EndCause;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

class EndingTest {

  private static MeetingScript open() {
    return MeetingScript.standing().moderator("kari").participant("ola").participant("per").at(100);
  }

  @Test
  void S24_automatic_disconnection_is_off_when_a_meeting_opens_and_switches() {
    MeetingScript meeting = open();

    assertThat(meeting.conference().autoDisconnect()).isFalse();
    assertThat(meeting.keys("kari", "#9").toldTo("kari"))
        .containsExactly(new Prompt.AutoDisconnectOn());
    assertThat(meeting.conference().autoDisconnect()).isTrue();
    assertThat(meeting.keys("kari", "#9").toldTo("kari"))
        .containsExactly(new Prompt.AutoDisconnectOff());
    assertThat(meeting.conference().autoDisconnect()).isFalse();
  }

  @Test
  void S24_the_meeting_ends_when_the_last_moderator_hangs_up() {
    MeetingScript meeting = open().moderator("nils").keys("kari", "#9");

    assertThat(meeting.hangsUp("kari").conference().ending()).isEmpty();
    assertThat(meeting.hangsUp("nils").conference().ending()).isNotEmpty();
    meeting.at(103).timePasses();
    assertThat(meeting.conference().ended()).isTrue();
    assertThat(meeting.record("ola").cause()).isEqualTo(EndCause.MODERATOR_LEFT);
    assertThat(meeting.record("kari").cause()).isEqualTo(EndCause.HUNG_UP);
  }

  @Test
  void S25_the_meeting_ends_for_everybody_after_a_goodbye_of_three_seconds() {
    MeetingScript meeting = open().keys("kari", "##");

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.MeetingEnded());
    assertThat(meeting.conference().nextDeadline()).contains(103_000L);
    meeting.at(103).timePasses();
    assertThat(meeting.events())
        .contains(
            new ConferenceEvent.Disconnected(call("kari"), EndCause.MEETING_ENDED),
            new ConferenceEvent.Disconnected(call("ola"), EndCause.MEETING_ENDED),
            new ConferenceEvent.Disconnected(call("per"), EndCause.MEETING_ENDED));
    assertThat(meeting.records().map(record -> record.cause()).distinct())
        .containsExactly(EndCause.MEETING_ENDED);
    assertThat(meeting.conference().ended()).isTrue();
  }

  @Test
  void S25_the_moderator_takes_the_end_back_with_a_star() {
    MeetingScript meeting = open().keys("kari", "##").at(102).keys("kari", "*");

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.EndTakenBack());
    meeting.at(103).timePasses();
    assertThat(meeting.conference().ended()).isFalse();
    assertThat(meeting.rejection()).contains(Rejection.NOTHING_TO_DO);
  }

  @Test
  void S25_a_participant_cannot_take_the_end_back() {
    MeetingScript meeting = open().keys("kari", "##").keys("ola", "*");

    assertThat(meeting.conference().ending()).isNotEmpty();
  }

  @Test
  void S25_nobody_comes_in_while_the_meeting_ends() {
    assertThat(open().keys("kari", "##").participant("late").rejection())
        .contains(Rejection.ENDING);
  }

  @Test
  void S28_with_automatic_disconnection_off_the_meeting_goes_on_without_a_moderator() {
    MeetingScript meeting = open().hangsUp("kari");

    assertThat(meeting.toldToAll())
        .containsExactly(new Prompt.ToneOut(), new Prompt.ModeratorLeft());
    assertThat(meeting.conference().ending()).isEmpty();
    assertThat(meeting.direction("ola")).isEqualTo(Direction.SEND_RECEIVE);
  }

  @Test
  void S28_a_moderator_whose_line_failed_has_sixty_seconds_to_come_back() {
    MeetingScript meeting = open().keys("kari", "#9").losesLine("kari");

    assertThat(meeting.conference().nextDeadline()).contains(160_000L);
    assertThat(meeting.at(159).timePasses().rejection()).contains(Rejection.NOTHING_TO_DO);
    meeting.moderator("kari2");
    meeting.at(160).timePasses();
    assertThat(meeting.conference().ending()).isEmpty();
  }

  @Test
  void S28_a_moderator_who_does_not_come_back_ends_the_meeting() {
    MeetingScript meeting = open().keys("kari", "#9").losesLine("kari").at(160).timePasses();

    assertThat(meeting.toldToAll()).containsExactly(new Prompt.MeetingEnded());
    meeting.at(163).timePasses();
    assertThat(meeting.record("ola").cause()).isEqualTo(EndCause.MODERATOR_LEFT);
    assertThat(meeting.record("kari").cause()).isEqualTo(EndCause.LINE_LOST);
  }

  @Test
  void S28_a_participant_who_comes_back_does_not_count_as_the_moderator() {
    MeetingScript meeting = open().keys("kari", "#9").losesLine("kari").participant("late");

    assertThat(meeting.conference().nextDeadline()).contains(160_000L);
  }
}
