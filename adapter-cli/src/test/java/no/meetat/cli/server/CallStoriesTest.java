package no.meetat.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.contract.Samples;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;

/** What an operator reads of a call in the log. */
class CallStoriesTest {

  private static final Moment AT = new Moment(0, Instant.parse("2026-11-23T08:00:00Z"));
  private static final CallId ID = new CallId("r1-000001");
  private static final ConferenceId CONFERENCE = new ConferenceId("r1-000001");
  private static final PhoneNumber NUMBER = new PhoneNumber("+4722334455");
  private static final Call CALL =
      new Call(ID, Caller.known(NUMBER, Line.FIXED), AccessNumber.norwegian("23184500"), AT);
  private static final Meeting BOARD =
      new Meeting.Standing(new MeetingId("M1001"), "Board", NUMBER, Option.none());

  @Test
  void a_call_that_gets_in_is_told_from_its_number_to_its_role() {
    assertThat(
            Vector.of(
                    ofCall(new AdmissionEvent.Answered(CALL)),
                    ofCall(
                        new AdmissionEvent.SeatTaken(
                            new Seat(BOARD, Entitlement.PARTICIPANT, false), AT)),
                    ofConference(new ConferenceEvent.Began(CONFERENCE, BOARD, AT)),
                    ofConference(new ConferenceEvent.Joined(CALL, Role.PARTICIPANT, AT)))
                .flatMap(CallStories::line))
        .containsExactly(
            "call r1-000001: answered, to 23184500, number known",
            "call r1-000001: a code of meeting M1001 was right",
            "conference r1-000001 of meeting M1001 began",
            "call r1-000001: joined conference r1-000001 as participant");
  }

  @Test
  void a_call_that_is_refused_is_told_with_the_reason() {
    assertThat(
            Vector.of(
                    ofCall(new AdmissionEvent.CodeRefused(AT)),
                    ofCall(new AdmissionEvent.Dismissed(EndCause.WRONG_CODE, AT)))
                .flatMap(CallStories::line))
        .containsExactly("call r1-000001: a code was wrong", "call r1-000001: refused, wrong-code");
  }

  @Test
  void no_line_says_who_calls_or_pays() {
    CallDetailRecord never = CallDetailRecord.of(CALL, EndCause.NO_CODE, AT).build();

    assertThat(
            Vector.of(
                    ofCall(new AdmissionEvent.Answered(CALL)),
                    ofConference(new ConferenceEvent.Joined(CALL, Role.PARTICIPANT, AT)),
                    ofConference(new ConferenceEvent.Began(CONFERENCE, BOARD, AT)),
                    Samples.journalled(Samples.charged("r1-000001")),
                    Samples.journalled(never))
                .flatMap(CallStories::line))
        .hasSize(5)
        .noneMatch(line -> line.contains("22334455"))
        .noneMatch(line -> line.contains("23000000"));
  }

  @Test
  void an_entry_is_kept_before_it_is_logged() {
    List<JournalEntry> kept = new ArrayList<>();
    JournalEntry answered = ofCall(new AdmissionEvent.Answered(CALL));
    new CallStories(entries -> entries.forEach(kept::add)).append(Vector.of(answered));

    assertThat(kept).containsExactly(answered);
  }

  private static JournalEntry ofCall(AdmissionEvent.Lasting event) {
    return new JournalEntry.OfCall(ID, event);
  }

  private static JournalEntry ofConference(ConferenceEvent.Lasting event) {
    return new JournalEntry.OfConference(CONFERENCE, event);
  }
}
