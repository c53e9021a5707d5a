package no.meetat.billing.journal;

import static no.meetat.contract.Samples.at;
import static no.meetat.contract.Samples.charged;
import static no.meetat.contract.Samples.journalled;
import static no.meetat.contract.Samples.neverIn;
import static no.meetat.contract.Samples.oneOff;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.BigDecimal;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.call.Passage;
import no.meetat.call.ReleaseCause;
import no.meetat.charging.Money;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens is read as it was written. */
class JournalRowTest {

  private static final CallId CALL = new CallId("c1");

  static Seq<JournalEntry> everyLastingEvent() {
    return SampleEvents.all();
  }

  @ParameterizedTest
  @MethodSource("everyLastingEvent")
  void every_lasting_event_is_read_as_it_was_written(JournalEntry entry) {
    assertThat(JournalRow.of(entry).entry()).isEqualTo(Option.some(entry));
  }

  @Test
  void S35_a_callers_way_to_us_is_read_as_written() {
    Passage told = new Passage(Option.some("icid;7"), Option.some(new PhoneNumber("+4790123456")));
    Origin trunk = new Origin.Peer("nordic", true);

    assertReadsAsWritten(
        answered(new Caller(Option.none(), Option.none(), Line.FIXED, trunk, false, told)));
    assertReadsAsWritten(
        journalled(
            charged("c1")
                .withIcid(told.icid())
                .withDivertedFrom(told.divertedFrom())
                .withReleaseCause(Option.some(new ReleaseCause(102)))));
  }

  @Test
  void S38_a_record_keeps_the_price_of_a_minute_and_the_set_up_fee() {
    assertReadsAsWritten(
        journalled(
            charged("c1")
                .withPerMinute(Option.some(new Money(new BigDecimal("2.55"), "NOK")))
                .withSetUpFee(Option.some(new Money(new BigDecimal("0.5000"), "NOK")))));
  }

  @Test
  void whoever_acts_is_read_as_written() {
    Vector.of(new Actor.Operator("kari"), new Actor.WebModerator("17"), new Actor.OfCall(CALL))
        .map(actor -> new ConferenceEvent.Locked(actor, at(1)))
        .forEach(locked ->
            assertReadsAsWritten(new JournalEntry.OfConference(new ConferenceId("c1"), locked)));
  }

  @Test
  void an_actor_of_another_version_is_unreadable_and_not_guessed_at() {
    String json =
        """
        {"by":{"robot":"R2"},"at":{"millis":0,"wall":"2026-11-23T08:00:00Z"}}\
        """;

    assertThat(new JournalRow("conference", "c1", "Locked", json).entry()).isEmpty();
  }

  @Test
  void S3_a_caller_is_read_as_written_and_a_private_ones_claim_is_not_kept() {
    Origin stranger = new Origin.Stranger("192.0.2.17", "192.0.2.0/24");
    PhoneNumber claim = new PhoneNumber("+4790123456");
    Option<PhoneNumber> known = Option.some(new PhoneNumber("+4722334455"));
    Caller hidden = new Caller(known, Option.some(claim), Line.FIXED, stranger, true);

    assertReadsAsWritten(answered(Caller.claiming(claim, stranger)));
    assertReadsAsWritten(answered(hidden));
    assertThat(JournalRow.of(answered(hidden)).json()).doesNotContain("90123456");
  }

  @Test
  void the_format_changes_only_on_purpose() throws IOException {
    assertThat(SampleEvents.all().map(JournalRow::of).map(JournalLines::line))
        .containsExactlyElementsOf(JournalLines.of("/journal.golden"));
  }

  @Test
  void what_does_not_apply_is_read_as_none() {
    assertReadsAsWritten(
        new JournalEntry.OfCall(new CallId("c1"), new AdmissionEvent.Closed(neverIn("c1"))));
  }

  @Test
  void a_one_off_meeting_keeps_its_times() {
    ConferenceId id = new ConferenceId("c1");
    assertReadsAsWritten(
        new JournalEntry.OfConference(
            id, new ConferenceEvent.Began(id, oneOff().meeting(new MeetingId("M1")), at(1))));
  }

  @Test
  void an_event_of_another_version_is_unreadable_and_not_guessed_at() {
    assertThat(new JournalRow("call", "c1", "Teleported", "{}").entry()).isEmpty();
    assertThat(new JournalRow("call", "c1", "CodeRefused", "{\"at\":").entry()).isEmpty();
    assertThat(new JournalRow("planet", "c1", "CodeRefused", "{}").entry()).isEmpty();
  }

  private static JournalEntry answered(Caller caller) {
    Call call = new Call(new CallId("c1"), caller, AccessNumber.norwegian("23184500"), at(0));
    return new JournalEntry.OfCall(call.id(), new AdmissionEvent.Answered(call));
  }

  private static void assertReadsAsWritten(JournalEntry entry) {
    assertThat(JournalRow.of(entry).entry()).isEqualTo(Option.some(entry));
  }
}
