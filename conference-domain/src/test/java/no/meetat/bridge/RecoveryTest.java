package no.meetat.bridge;

import static no.meetat.bridge.BridgeWorld.MODERATOR_CODE;
import static no.meetat.bridge.BridgeWorld.PARTICIPANT_CODE;
import static no.meetat.bridge.BridgeWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.TariffBook;
import no.meetat.conference.ConferencePolicy;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private final BridgeWorld world = new BridgeWorld(Runnable::run);
  private final Recovery recovery =
      new Recovery(AdmissionPolicy.defaults(), ConferencePolicy.defaults(), TariffBook.standard());

  @Test
  void S35_open_stays_are_charged_up_to_the_last_sign_of_life() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.enter("ola", PARTICIPANT_CODE, 30);

    Seq<CallDetailRecord> records = records(recovery.close(world.journalled(), at(61)));
    assertThat(records)
        .extracting(CallDetailRecord::cause)
        .containsExactly(EndCause.RECOVERED, EndCause.RECOVERED);
    assertThat(records)
        .extracting(r -> r.amount().toString())
        .containsExactly("5.1000 NOK", "2.5500 NOK");
  }

  @Test
  void S31_a_goodbye_that_a_crash_cut_short_is_free() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.keys("kari", "##", 60);

    assertThat(records(recovery.close(world.journalled(), at(62))))
        .singleElement()
        .extracting(CallDetailRecord::chargedSeconds)
        .isEqualTo(60L);
  }

  @Test
  void S35_a_call_that_had_no_seat_is_recorded_too() {
    world.dial("per", 0);
    world.keys("per", "1234", 1);

    assertThat(records(recovery.close(world.journalled(), at(5))))
        .singleElement()
        .extracting(CallDetailRecord::cause)
        .isEqualTo(EndCause.RECOVERED);
  }

  @Test
  void S35_a_call_is_recorded_once_although_its_door_and_its_conference_knew_it() {
    world.enter("ola", PARTICIPANT_CODE, 0);

    assertThat(records(recovery.close(world.journalled(), at(5)))).hasSize(1);
  }

  @Test
  void S35_what_ended_in_order_is_not_closed_again() {
    world.enter("kari", MODERATOR_CODE, 0);
    world.hangUp("kari", 10);
    world.dial("per", 12);
    world.hangUp("per", 15);

    assertThat(recovery.close(world.journalled(), at(20))).isEmpty();
  }

  @Test
  void S35_recovering_twice_closes_nothing_twice() {
    world.enter("kari", MODERATOR_CODE, 0);
    Seq<JournalEntry> closed = recovery.close(world.journalled(), at(61));

    assertThat(recovery.close(world.journalled().appendAll(closed), at(61))).isEmpty();
  }

  private static Seq<CallDetailRecord> records(Seq<JournalEntry> entries) {
    return entries
        .flatMap(Effect::of)
        .filter(Effect.Recorded.class::isInstance)
        .map(effect -> ((Effect.Recorded) effect).record());
  }
}
