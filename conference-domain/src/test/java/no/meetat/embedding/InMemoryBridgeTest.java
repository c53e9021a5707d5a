package no.meetat.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.memory.InMemoryBridge;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.Direction;
import no.meetat.conference.ImmutableConferencePolicy;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.prompt.Prompt;
import org.junit.jupiter.api.Test;

/** The service tried in a few lines, with nothing of one's own yet. */
class InMemoryBridgeTest {

  private static final AccessNumber NUMBER = AccessNumber.norwegian("23184500");
  private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
  private static final Meeting BOARD =
      new Meeting.Standing(
          new MeetingId("Board"), "Kari", new PhoneNumber("+4723000000"), Option.none());
  private static final InMemoryMeetings MEETINGS =
      new InMemoryMeetings(
          HashMap.of(
              new AccessCode("48291374"), new Seat(BOARD, Entitlement.MODERATOR),
              new AccessCode("71320465"), new Seat(BOARD, Entitlement.PARTICIPANT)));

  @Test
  void a_meeting_is_held_and_charged() {
    InMemoryBridge bridge = InMemoryBridge.of(MEETINGS, NINE);
    bridge.dial("ola", NUMBER, Caller.WITHHELD).press("ola", "71320465#");
    assertThat(bridge.toldTo("ola").last()).isEqualTo(new Prompt.OnHold());

    bridge.dial("kari", NUMBER, Caller.WITHHELD).press("kari", "48291374#");
    assertThat(bridge.direction("ola")).isEqualTo(Direction.SEND_RECEIVE);
    bridge.pass(Duration.ofMinutes(10)).press("kari", "*5");
    assertThat(bridge.direction("ola")).isEqualTo(Direction.RECEIVE_ONLY);

    bridge.press("kari", "##").pass(Duration.ofSeconds(3));
    assertThat(bridge.isUp("ola")).isFalse();
    assertThat(bridge.records().map(record -> record.amount().toString()))
        .containsExactly("25.5000 NOK", "25.5000 NOK");
    assertThat(bridge.journal().entries()).isNotEmpty();
  }

  @Test
  void who_is_turned_away_has_heard_why_at_once() {
    InMemoryBridge bridge = InMemoryBridge.of(MEETINGS, NINE);
    bridge.dial("eve", NUMBER, Caller.WITHHELD).press("eve", "1111#1112#1113#");

    assertThat(bridge.toldTo("eve").last()).isEqualTo(new Prompt.Goodbye());
    assertThat(bridge.isUp("eve")).isFalse();
    assertThat(bridge.records().map(CallDetailRecord::cause)).containsExactly(EndCause.WRONG_CODE);
  }

  @Test
  void policies_are_chosen_where_the_bridge_is_made() {
    InMemoryBridge bridge =
        InMemoryBridge.of(
            MEETINGS,
            NINE,
            setup ->
                setup.conferencePolicy(
                    ImmutableConferencePolicy.builder().holdTimeout(5_000).build()));
    bridge.dial("ola", NUMBER, Caller.WITHHELD).press("ola", "71320465#");
    bridge.pass(Duration.ofSeconds(5));

    assertThat(bridge.toldTo("ola").last()).isEqualTo(new Prompt.HoldTimeout());
    assertThat(bridge.isUp("ola")).isFalse();
  }

  @Test
  void a_line_that_fails_is_recorded_as_lost() {
    InMemoryBridge bridge = InMemoryBridge.of(MEETINGS, NINE);
    bridge
        .dial("ola", NUMBER, Caller.WITHHELD)
        .loseLine("ola")
        .dial("per", NUMBER, Caller.WITHHELD);
    bridge.hangUp("per");

    assertThat(bridge.records().map(CallDetailRecord::cause))
        .containsExactly(EndCause.LINE_LOST, EndCause.HUNG_UP);
  }
}
