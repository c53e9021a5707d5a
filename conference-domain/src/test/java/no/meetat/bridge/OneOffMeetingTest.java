package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.CallId;
import org.junit.jupiter.api.Test;

/** How long the PIN of a one-off meeting lets callers in. */
class OneOffMeetingTest {

  private final BridgeWorld world = new BridgeWorld(Runnable::run);

  @Test
  void
      S7_the_pin_works_however_often_the_meeting_empties_and_the_first_of_each_filling_moderates() {
    world.enter("kari", BridgeWorld.PIN, 0);
    world.hangUp("kari", 60);
    world.enter("ola", BridgeWorld.PIN, 70);

    assertThat(world.log)
        .contains("journal Left,Charged,Ended", "play ola YouAreModerator(0)")
        .doesNotContain("play ola WrongCode");
  }

  @Test
  void S7_a_pin_is_unknown_once_a_moderator_has_ended_the_meeting() {
    world.enter("kari", BridgeWorld.PIN, 0);
    world.keys("kari", "##", 60);
    world.wakeUps.passTo(63_000);
    world.enter("ola", BridgeWorld.PIN, 70);

    assertThat(world.log).contains("journal Left,Charged,PinRetired,Ended", "play ola WrongCode");
  }

  @Test
  void S7_who_hangs_up_during_the_goodbye_does_not_save_the_pin() {
    world.enter("kari", BridgeWorld.PIN, 0);
    world.keys("kari", "##", 60);
    world.hangUp("kari", 61);

    assertThat(world.log).contains("journal Left,Charged,PinRetired,Ended");
  }

  @Test
  void S7_a_one_off_meeting_whose_last_line_failed_can_be_gone_on_with() {
    world.enter("kari", BridgeWorld.PIN, 0);
    world.bridge.lineLost(new CallId("kari"), at(60));
    world.enter("kari2", BridgeWorld.PIN, 70);

    assertThat(world.log).contains("play kari2 YouAreModerator(0)");
  }

  @Test
  void S7_a_one_off_meeting_nobody_came_to_cannot_be_entered_late() {
    world.enter("ola", BridgeWorld.PIN, 4 * 3600);

    assertThat(world.log).contains("play ola WrongCode");
  }

  @Test
  void S7_a_one_off_meeting_that_goes_on_late_can_be_entered() {
    world.enter("kari", BridgeWorld.PIN, 0);
    world.enter("ola", BridgeWorld.PIN, 4 * 3600);

    assertThat(world.log).contains("play ola Joined");
  }
}
