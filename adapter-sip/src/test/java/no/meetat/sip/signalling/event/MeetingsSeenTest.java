package no.meetat.sip.signalling.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.meetat.call.CallId;
import no.meetat.call.EndCause;
import no.meetat.conference.Actor;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.dtmf.Digits;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;

class MeetingsSeenTest {

  private static final Moment NOW = new Moment(0, Instant.EPOCH);
  private static final CallId FIRST = new CallId("1");
  private static final CallId SECOND = new CallId("2");

  private final List<CallId> left = new ArrayList<>();
  private final MeetingsSeen meetings = new MeetingsSeen(left::add);

  private void happened(Conference after, ConferenceEvent... events) {
    meetings.happened(after.id(), Vector.of(events), after);
  }

  private static ConferenceEvent left(CallId call) {
    return new ConferenceEvent.Left(call, EndCause.HUNG_UP, NOW);
  }

  @Test
  void a_call_is_in_its_conference_from_its_seat_to_its_end() {
    Conference two = ConferenceDocumentTest.of(2);
    meetings.picture(Vector.of(two), 0);
    assertThat(meetings.of(SECOND)).contains(two);

    Conference one = two.evolve(left(SECOND));
    happened(one, left(SECOND));

    assertThat(left).containsExactly(SECOND);
    assertThat(meetings.of(SECOND)).isEmpty();
    assertThat(meetings.of(FIRST)).contains(one);
  }

  @Test
  void what_changes_is_told_once_as_it_is_by_then() {
    Conference open = ConferenceDocumentTest.of(2);
    ConferenceEvent locked = new ConferenceEvent.Locked(new Actor.OfCall(FIRST), NOW);
    happened(open, locked);
    happened(open.evolve(locked), locked);

    assertThat(meetings.changes()).containsExactly(open.evolve(locked));
    assertThat(meetings.changes()).isEmpty();
  }

  @Test
  void keys_and_prompts_change_nothing_that_is_told() {
    happened(ConferenceDocumentTest.of(2), new ConferenceEvent.KeysHeld(FIRST, Digits.NONE));

    assertThat(meetings.changes()).isEmpty();
  }

  @Test
  void a_picture_makes_up_for_what_was_not_seen() {
    Conference two = ConferenceDocumentTest.of(2);
    meetings.picture(Vector.of(two), 0);
    meetings.picture(Vector.of(two.evolve(left(SECOND))), 7);

    assertThat(left).containsExactly(SECOND);
    assertThat(meetings.of(SECOND)).isEqualTo(Option.none());
    assertThat(meetings.changes()).hasSize(1);
    assertThat(meetings.lost()).isEqualTo(7);
  }

  @Test
  void a_conference_that_has_ended_is_forgotten() {
    Conference one = ConferenceDocumentTest.of(1);
    meetings.picture(Vector.of(one), 0);
    ConferenceEvent ended = new ConferenceEvent.Ended(NOW);
    happened(one.evolve(left(FIRST)).evolve(ended), left(FIRST), ended);

    assertThat(meetings.of(FIRST)).isEmpty();
    assertThat(meetings.changes()).isEmpty();
  }
}
