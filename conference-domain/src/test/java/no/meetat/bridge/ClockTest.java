package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.MODERATOR_CODE;
import static no.meetat.bridge.BridgeWorld.PARTICIPANT_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import org.junit.jupiter.api.Test;

/** What happens by itself, as the timer wakes the bridge. */
class ClockTest {

  private final BridgeWorld world = new BridgeWorld(Runnable::run);

  @Test
  void S13_a_caller_who_keys_nothing_is_asked_again_and_at_last_let_go() {
    world.dial("ola", 0);
    world.wakeUps.passTo(60);
    assertThat(world.log).containsOnlyOnce("play ola NoCode");

    world.wakeUps.passTo(240);
    assertThat(world.log).containsSubsequence("play ola NoCode", "play ola Goodbye", "hang up ola");
    assertThat(world.records).extracting(CallDetailRecord::cause).containsExactly(EndCause.NO_CODE);
  }

  @Test
  void S13_the_wait_for_a_key_ends_in_its_own_time() {
    world.dial("ola", 0);
    world.bridge.promptsEnded(new CallId("ola"), BridgeWorld.at(5));
    world.wakeUps.passTo(14);
    assertThat(world.log).doesNotContain("play ola NoCode");

    world.wakeUps.passTo(15);
    assertThat(world.log).contains("play ola NoCode");
  }

  @Test
  void S15_a_caller_on_hold_is_told_so_each_minute() {
    world.enter("ola", PARTICIPANT_CODE, 0);
    world.wakeUps.passTo(119);
    assertThat(world.log).containsOnlyOnce("play ola StillOnHold");

    world.wakeUps.passTo(120);
    assertThat(world.log).containsSubsequence("play ola StillOnHold", "play ola StillOnHold");
  }

  @Test
  void S25_the_meeting_ends_three_seconds_after_the_moderator_said_so() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.keys("kari", "##", 10);
    world.wakeUps.passTo(12);
    assertThat(world.hungUp).isEmpty();

    world.wakeUps.passTo(13);
    assertThat(world.hungUp).containsExactly(new CallId("kari"));
  }
}
