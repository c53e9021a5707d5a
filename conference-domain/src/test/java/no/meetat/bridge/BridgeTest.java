package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.MODERATOR_CODE;
import static no.meetat.bridge.BridgeWorld.PARTICIPANT_CODE;
import static no.meetat.bridge.BridgeWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.Test;

/** Calls from dialling to their records. */
class BridgeTest {

  private final BridgeWorld world = new BridgeWorld(Runnable::run);

  @Test
  void the_main_trip_from_dialling_to_the_record() {
    world.enter("ola", PARTICIPANT_CODE, 0);
    world.enter("kari", MODERATOR_CODE, 10);
    assertThat(world.bridge.callsInProgress()).isEqualTo(2);
    world.hangUp("ola", 70);
    world.hangUp("kari", 80);

    assertThat(world.records).extracting(r -> r.callId().value()).containsExactly("ola", "kari");
    assertThat(world.records)
        .extracting(r -> r.amount().toString())
        .containsExactly("2.5500 NOK", "5.1000 NOK");
    assertThat(world.bridge.callsInProgress()).isZero();
    assertThat(world.log)
        .endsWith(
            "journal Left,Charged,Ended", "record kari", "publish 0", "release kari", "close");
  }

  @Test
  void S35_what_happens_is_journalled_before_it_is_seen_or_heard() {
    world.enter("kari", MODERATOR_CODE, 0);

    assertThat(world.log)
        .containsSubsequence(
            "journal Answered",
            "answer kari",
            "journal SeatTaken",
            "journal Began,Joined,Opened",
            "publish 1",
            "connect kari",
            "play kari YouAreModerator(0)");
  }

  @Test
  void S35_who_hangs_up_is_released_when_the_end_is_journalled() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.enter("ola", "9", 0);
    world.hangUp("kari", 10);
    world.hangUp("ola", 20);

    assertThat(world.log)
        .containsSubsequence(
            "journal Left,Charged,Ended", "release kari", "journal Closed", "release ola");
  }

  @Test
  void S35_a_record_says_why_the_network_released_the_call() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.dial("ola", 0);
    world.bridge.hungUp(new CallId("ola"), new ReleaseCause(41), at(5));
    world.bridge.hungUp(new CallId("kari"), new ReleaseCause(102), at(10));

    assertThat(world.records)
        .extracting(record -> record.releaseCause().get().value())
        .containsExactly(41, 102);
  }

  @Test
  void S35_the_record_of_a_line_lost_while_its_caller_hears_why_the_call_ends_says_so() {
    world.dial("ola", 0);
    world.keys("ola", "11111111#22222222#33333333#", 0);
    world.bridge.lineLost(new CallId("ola"), at(1));
    world.enter("kari", PARTICIPANT_CODE, 0);
    world.wakeUps.passTo(3_600);
    world.bridge.lineLost(new CallId("kari"), at(3_601));

    assertThat(world.records)
        .extracting(CallDetailRecord::cause)
        .containsExactly(EndCause.WRONG_CODE, EndCause.HOLD_TIMEOUT);
    assertThat(world.records)
        .extracting(record -> record.releaseCause().get().value())
        .containsExactly(102, 102);
  }

  @Test
  void who_hangs_up_a_call_that_is_over_is_released_at_once() {
    world.hangUp("nobody", 10);

    assertThat(world.log).containsExactly("release nobody");
  }

  @Test
  void S8_no_code_reaches_the_journal() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.enter("ola", "99999999#", 0);

    assertThat(world.journal.toString()).doesNotContain("48291374").doesNotContain("99999999");
  }

  @Test
  void S23_a_caller_to_a_locked_meeting_is_told_and_recorded_once() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.keys("kari", "*7", 10);
    world.enter("ola", PARTICIPANT_CODE, 20);
    assertThat(world.log).contains("play ola MeetingIsLocked");

    world.bridge.promptsEnded(new CallId("ola"), at(24));
    assertThat(world.hungUp).containsExactly(new CallId("ola"));
    assertThat(world.records).extracting(CallDetailRecord::cause).containsExactly(EndCause.LOCKED);
  }

  @Test
  void S25_a_caller_to_a_meeting_that_is_ending_is_told_and_recorded_once() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.keys("kari", "##", 10);
    world.enter("ola", PARTICIPANT_CODE, 11);
    assertThat(world.log).contains("play ola MeetingEnded");

    world.bridge.promptsEnded(new CallId("ola"), at(12));
    assertThat(world.records)
        .extracting(CallDetailRecord::cause)
        .containsExactly(EndCause.MEETING_ENDED);
  }

  @Test
  void S12_what_a_caller_hears_stops_at_a_key_and_on_the_way_in() {
    world.dial("kari", 0);
    world.keys("kari", "4", 1);
    assertThat(world.log).endsWith("stop kari");

    world.keys("kari", "8291374#", 2);
    assertThat(world.log)
        .containsSubsequence("journal SeatTaken", "stop kari", "journal Began,Joined,Opened");
    world.keys("kari", "#", 3);
    assertThat(world.log).endsWith("stop kari");
  }

  @Test
  void a_meeting_that_is_over_begins_anew_with_the_next_caller() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.keys("kari", "*7", 10);
    world.hangUp("kari", 20);
    world.enter("ola", PARTICIPANT_CODE, 30);

    assertThat(world.log).contains("play ola OnHold");
    assertThat(world.published().get().id().value()).isEqualTo("ola");
  }

  @Test
  void shutting_down_ends_every_call_with_a_record() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.enter("ola", PARTICIPANT_CODE, 5);
    world.dial("per", 6);
    world.bridge.shutDown(at(10));
    world.dial("late", 11);

    assertThat(world.records)
        .extracting(CallDetailRecord::cause)
        .containsExactly(EndCause.SHUTDOWN, EndCause.SHUTDOWN, EndCause.SHUTDOWN);
    assertThat(world.hungUp).hasSize(3);
    assertThat(world.bridge.callsInProgress()).isZero();
  }

  @Test
  void S35_who_gets_in_while_the_service_shuts_down_is_ended_with_a_record_too() {
    world.dial("per", 0);
    world.dial("kari", 0);
    world.keys("kari", "4829137", 1);
    world.onNextAppend(() -> world.keys("kari", "4#", 2));
    world.bridge.shutDown(at(2));

    assertThat(world.records).hasSize(2);
    assertThat(world.records).extracting(CallDetailRecord::cause).containsOnly(EndCause.SHUTDOWN);
    assertThat(world.bridge.callsInProgress()).isZero();
  }

  @Test
  void what_is_told_of_an_unknown_call_is_ignored() {
    world.keys("nobody", "1", 0);
    world.bridge.promptsEnded(new CallId("nobody"), at(0));
    world.bridge.lineLost(new CallId("nobody"), at(0));

    assertThat(world.log).isEmpty();
  }
}
