package no.meetat.conference;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.EndCause;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.Test;

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
