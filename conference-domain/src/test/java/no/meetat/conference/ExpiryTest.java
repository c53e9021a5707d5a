package no.meetat.conference;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.EndCause;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

class ExpiryTest {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private static MeetingScript alone() {
    return MeetingScript.standing().moderator("kari").participant("ola").at(100).hangsUp("kari");
  }

  private static MeetingScript pair() {
    return MeetingScript.standing().moderator("kari").participant("ola");
  }

  @Test
  void S29_a_caller_left_alone_is_reminded_after_fifteen_minutes() {
    MeetingScript meeting = alone().at(99 + 15 * MINUTE).timePasses();
    assertThat(meeting.rejection()).contains(Rejection.NOTHING_TO_DO);

    meeting.at(100 + 15 * MINUTE).timePasses();
    assertThat(meeting.toldToAll()).containsExactly(new Prompt.EndingSoon(15));
    assertThat(meeting.conference().ending()).isEmpty();
  }

  @Test
  void S29_the_meeting_of_a_caller_left_alone_ends_fifteen_minutes_after_the_reminder() {
    MeetingScript meeting = alone().at(100 + 15 * MINUTE).timePasses();
    meeting.at(99 + 30 * MINUTE).timePasses();
    assertThat(meeting.rejection()).contains(Rejection.NOTHING_TO_DO);

    meeting.at(100 + 30 * MINUTE).timePasses();
    assertThat(meeting.toldToAll()).containsExactly(new Prompt.Goodbye());
    meeting.at(103 + 30 * MINUTE).timePasses();
    assertThat(meeting.conference().ended()).isTrue();
    assertThat(meeting.record("ola").cause()).isEqualTo(EndCause.ALONE);
  }

  @Test
  void S29_company_ends_loneliness_and_its_count_begins_anew() {
    MeetingScript meeting = alone().at(100 + 15 * MINUTE).timePasses().participant("per");
    meeting.at(100 + 30 * MINUTE).timePasses();
    assertThat(meeting.rejection()).contains(Rejection.NOTHING_TO_DO);

    meeting.hangsUp("per").at(100 + 45 * MINUTE).timePasses();
    assertThat(meeting.toldToAll()).containsExactly(new Prompt.EndingSoon(15));
  }

  @Test
  void S29_a_moderator_to_whom_nobody_comes_is_alone_from_the_opening() {
    MeetingScript meeting = MeetingScript.standing().at(10).moderator("kari");

    assertThat(meeting.conference().nextDeadline()).contains((10L + 15 * MINUTE) * 1000);
  }

  @Test
  void S29_a_caller_alone_on_hold_is_not_alone_in_a_meeting() {
    assertThat(MeetingScript.standing().participant("ola").conference().expiry())
        .isEqualTo(Expiry.NONE);
  }

  @Test
  void S29_a_meeting_is_told_of_its_end_five_minutes_before_24_hours_are_over() {
    MeetingScript meeting = pair();

    assertThat(meeting.conference().nextDeadline()).contains((24L * HOUR - 5 * MINUTE - 3) * 1000);
    meeting.at(24 * HOUR - 5 * MINUTE).timePasses();
    assertThat(meeting.toldToAll()).containsExactly(new Prompt.EndingSoon(5));
  }

  @Test
  void S29_no_meeting_lasts_over_24_hours() {
    MeetingScript meeting = pair().at(24 * HOUR - 5 * MINUTE).timePasses();
    meeting.at(24 * HOUR - 3).timePasses();

    assertThat(meeting.conference().ending().map(Ending::cause)).contains(EndCause.MAX_DURATION);
    meeting.at(24 * HOUR).timePasses();
    assertThat(meeting.record("kari").cause()).isEqualTo(EndCause.MAX_DURATION);
  }

  @Test
  void S29_an_end_that_time_brought_cannot_be_taken_back() {
    MeetingScript meeting = pair().at(24 * HOUR - 5 * MINUTE).timePasses();
    meeting.at(24 * HOUR).timePasses().keys("kari", "*");

    assertThat(meeting.conference().ending()).isNotEmpty();
  }

  @Test
  void S29_while_a_meeting_is_about_to_end_nothing_else_ends_it() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari");
    meeting.at(15 * MINUTE - 1).keys("kari", "##");

    assertThat(meeting.conference().nextDeadline()).contains((15L * MINUTE + 2) * 1000);
    assertThat(meeting.at(15 * MINUTE).timePasses().rejection()).contains(Rejection.NOTHING_TO_DO);
  }
}
