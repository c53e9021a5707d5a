package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.MODERATOR_CODE;
import static no.meetat.bridge.BridgeWorld.PARTICIPANT_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of calls while the bridge is busy, and is then decided in one batch. */
class BatchTest {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final BridgeWorld world = new BridgeWorld(this::execute);
  private boolean inOneGo;
  private boolean running;

  @ParameterizedTest
  @CsvSource({"90, true", "91, false"})
  void S13_of_keys_that_flood_the_door_a_hundred_wait_and_the_rest_is_lost(int junk, boolean in) {
    world.dial("kari", 0);
    runAll();
    world.keys("kari", "9".repeat(junk) + "*" + MODERATOR_CODE, 1);
    runAll();

    assertThat(world.log.contains("play kari YouAreModerator(0)")).isEqualTo(in);
  }

  @ParameterizedTest
  @CsvSource({"98, true", "99, false"})
  void S27_of_keys_that_flood_the_meeting_a_hundred_wait_and_the_rest_is_lost(
      int junk, boolean counted) {
    world.enter("kari", MODERATOR_CODE, 0);
    runAll();
    world.keys("kari", "9".repeat(junk) + "#2", 10);
    runAll();

    assertThat(world.log.contains("play kari ParticipantCount(1)")).isEqualTo(counted);
  }

  @Test
  void S27_keys_that_were_read_make_room_for_as_many_more() {
    world.enter("kari", MODERATOR_CODE, 0);
    runAll();
    world.keys("kari", "9".repeat(100), 10);
    runAll();
    world.keys("kari", "9".repeat(98) + "#2", 11);
    runAll();

    assertThat(world.log).contains("play kari ParticipantCount(1)");
  }

  @Test
  void S27_a_key_pressed_when_the_call_is_in_does_not_overtake_those_on_their_way_in() {
    world.dial("kari", 0);
    runAll();
    world.keys("kari", MODERATOR_CODE, 1);
    world.keys("kari", "*5#", 9);
    onThirdAppend(() -> world.keys("kari", "2", 10));
    runAll();

    assertThat(world.log)
        .containsSubsequence(
            "journal SeatTaken",
            "journal Began,Joined,Opened",
            "journal ParticipantsMuted",
            "play kari ParticipantCount(1)");
  }

  @Test
  void S14_a_caller_who_comes_as_the_meeting_ends_begins_it_anew() {
    world.enter("kari", MODERATOR_CODE, 0);
    runAll();
    world.hangUp("kari", 10);
    world.enter("ola", PARTICIPANT_CODE, 10);
    runAll();

    assertThat(world.log).containsSubsequence("close", "play ola OnHold");
    assertThat(world.published().get().id().value()).isEqualTo("ola");
  }

  @Test
  void S15_a_caller_put_on_hold_just_before_the_opening_is_on_hold_when_told_so() {
    world.enter("ola", PARTICIPANT_CODE, 0);
    world.enter("kari", MODERATOR_CODE, 0);
    runAll();

    assertThat(world.log)
        .containsSubsequence(
            "journal Began,Joined,Joined,Opened",
            "publish 1",
            "play ola OnHold",
            "publish 2",
            "announce MeetingOpened");
  }

  @Test
  void S35_a_caller_who_hangs_up_while_being_turned_away_leaves_one_record() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.keys("kari", "*7", 10);
    runAll();
    world.enter("ola", PARTICIPANT_CODE, 20);
    world.hangUp("ola", 20);
    runAll();

    assertThat(world.records).extracting(CallDetailRecord::cause).containsExactly(EndCause.LOCKED);
    assertThat(world.bridge.callsInProgress()).isOne();
  }

  private void onThirdAppend(Runnable happening) {
    inOneGo = true;
    world.onNextAppend(() -> world.onNextAppend(() -> world.onNextAppend(happening)));
  }

  /** In its turn; or at once, while the one who lets it be done has not done its own. */
  private void execute(Runnable task) {
    if (inOneGo && running) {
      task.run();
    } else {
      waiting.add(task);
    }
  }

  private void runAll() {
    running = true;
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
    running = false;
  }
}
