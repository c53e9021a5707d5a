package no.meetat.conference;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StayTest {

  @Test
  void S30_the_owner_of_the_meeting_pays_for_each_stay() {
    MeetingScript meeting =
        MeetingScript.standing().moderator("kari").participant("ola").at(61).hangsUp("ola");

    CallDetailRecord record = meeting.record("ola");
    assertThat(record.billTo()).contains(MeetingScript.PAYER);
    assertThat(record.amount().toString()).isEqualTo("5.1000 NOK");
    assertThat(record.tariff()).contains("standard");
  }

  @Test
  void S31_time_on_hold_is_recorded_and_never_charged() {
    MeetingScript meeting =
        MeetingScript.standing()
            .participant("ola")
            .at(720)
            .moderator("kari")
            .at(781)
            .hangsUp("ola");

    CallDetailRecord record = meeting.record("ola");
    assertThat(record.heldSeconds()).isEqualTo(720);
    assertThat(record.chargedSeconds()).isEqualTo(61);
    assertThat(record.billedSeconds()).isEqualTo(120);
    assertThat(record.amount().toString()).isEqualTo("5.1000 NOK");
    assertThat(record.chargedFrom()).contains(MeetingScript.moment(720).wall());
    assertThat(record.chargedUntil()).contains(MeetingScript.moment(781).wall());
  }

  @Test
  void S31_who_leaves_before_the_meeting_opens_pays_nothing() {
    MeetingScript meeting = MeetingScript.standing().participant("ola").at(30).hangsUp("ola");

    assertThat(meeting.record("ola").chargedFrom()).isEmpty();
    assertThat(meeting.record("ola").amount().amount()).isZero();
    assertThat(meeting.record("ola").billTo()).contains(MeetingScript.PAYER);
    assertThat(meeting.conference().ended()).isTrue();
  }

  private static MeetingScript goodbyeAtHalfAnHour() {
    return MeetingScript.standing()
        .moderator("kari")
        .participant("ola")
        .participant("per")
        .at(1800)
        .keys("kari", "##");
  }

  @Test
  void S31_the_goodbye_with_which_a_meeting_ends_is_free() {
    MeetingScript meeting = goodbyeAtHalfAnHour().at(1803).timePasses();

    assertThat(meeting.records().map(CallDetailRecord::chargedSeconds)).containsOnly(1800L);
    assertThat(meeting.record("kari").amount().toString()).isEqualTo("76.5000 NOK");
    assertThat(meeting.record("kari").chargedUntil()).contains(MeetingScript.moment(1800).wall());
    assertThat(meeting.record("kari").endedAt()).isEqualTo(MeetingScript.moment(1803).wall());
  }

  @Test
  void S31_who_leaves_during_the_goodbye_is_charged_to_where_it_began_even_if_it_is_taken_back() {
    MeetingScript meeting = goodbyeAtHalfAnHour().at(1801).hangsUp("ola");
    meeting.at(1802).keys("kari", "*").at(1862).hangsUp("per");

    assertThat(meeting.record("ola").chargedSeconds()).isEqualTo(1800);
    assertThat(meeting.record("ola").cause()).isEqualTo(EndCause.HUNG_UP);
    assertThat(meeting.record("per").chargedSeconds()).isEqualTo(1862);
  }

  @Test
  void S31_a_second_goodbye_counts_from_its_own_beginning() {
    MeetingScript meeting = goodbyeAtHalfAnHour().at(1801).keys("kari", "*");
    meeting.at(1900).keys("kari", "##").at(1903).timePasses();

    assertThat(meeting.records().map(CallDetailRecord::chargedSeconds)).containsOnly(1900L);
  }

  @ParameterizedTest
  @EnumSource(names = {"LINE_LOST", "SHUTDOWN", "RECOVERED"})
  void S31_a_goodbye_is_free_however_it_is_cut_short(EndCause cause) {
    MeetingScript meeting = goodbyeAtHalfAnHour().at(1802);
    if (cause == EndCause.LINE_LOST) {
      meeting.losesLine("kari");
    } else {
      meeting.endedFromOutside(cause);
    }

    assertThat(meeting.record("kari").chargedSeconds()).isEqualTo(1800);
    assertThat(meeting.record("kari").cause()).isEqualTo(cause);
  }

  @Test
  void S31_every_goodbye_of_the_service_is_free() {
    MeetingScript alone = MeetingScript.standing().moderator("kari").participant("ola");
    alone.at(60).hangsUp("ola").at(960).timePasses().at(1860).timePasses().at(1863).timePasses();
    MeetingScript left =
        MeetingScript.standing().moderator("kari").participant("ola").at(10).keys("kari", "#9");
    left.at(600).hangsUp("kari").at(603).timePasses();

    assertThat(alone.record("kari").chargedSeconds()).isEqualTo(1860);
    assertThat(alone.record("kari").cause()).isEqualTo(EndCause.ALONE);
    assertThat(left.record("kari").chargedSeconds()).isEqualTo(600);
    assertThat(left.record("ola").chargedSeconds()).isEqualTo(600);
    assertThat(left.record("ola").cause()).isEqualTo(EndCause.MODERATOR_LEFT);
  }

  @Test
  void S31_who_comes_in_during_the_goodbye_has_no_stay() {
    MeetingScript meeting =
        MeetingScript.standing().moderator("kari").at(1800.2).participant("ola");
    meeting.at(1800).keys("kari", "##").at(1803).timePasses();

    assertThat(meeting.record("ola").chargedFrom()).isEmpty();
    assertThat(meeting.record("ola").amount().amount()).isZero();
  }

  @Test
  void S32_moderators_count_like_participants() {
    MeetingScript meeting = MeetingScript.standing().moderator("kari").at(60).hangsUp("kari");

    assertThat(meeting.record("kari").role()).contains(Role.MODERATOR);
    assertThat(meeting.record("kari").amount().toString()).isEqualTo("2.5500 NOK");
  }

  @Test
  void S35_a_meeting_cut_off_leaves_one_record_a_caller() {
    MeetingScript meeting =
        MeetingScript.standing()
            .moderator("kari")
            .participants(5)
            .at(90)
            .endedFromOutside(EndCause.RECOVERED);

    assertThat(meeting.records()).hasSize(6);
    assertThat(meeting.records().map(CallDetailRecord::cause).distinct())
        .containsExactly(EndCause.RECOVERED);
    assertThat(meeting.conference().ended()).isTrue();
    assertThat(meeting.hangsUp("kari").rejection()).contains(Rejection.ENDED);
  }

  @Test
  void S35_a_call_leaves_once() {
    MeetingScript meeting =
        MeetingScript.standing()
            .moderator("kari")
            .participant("ola")
            .hangsUp("ola")
            .losesLine("ola");

    assertThat(meeting.rejection()).contains(Rejection.UNKNOWN_CALL);
    assertThat(meeting.records()).hasSize(1);
  }
}
