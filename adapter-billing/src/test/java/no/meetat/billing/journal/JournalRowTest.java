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
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import no.meetat.admission.AdmissionEvent;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.conference.Actor;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.Goodbye;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
  void journals_of_earlier_versions_stay_readable() throws IOException {
    Seq<JournalEntry> samples = SampleEvents.all().map(JournalRowTest::asOfVersion1);

    assertThat(lines("/journal.v1.golden").map(JournalRowTest::parse).map(JournalRow::entry))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(samples).contains(entry.get()));
  }

  @Test
  void S3_journals_without_origins_of_callers_stay_readable() throws IOException {
    Vector<JournalRow> rows = lines("/journal.v2.golden").map(JournalRowTest::parse);

    assertThat(rows.map(JournalRow::entry))
        .containsExactlyElementsOf(
            samplesLike(rows).map(JournalRowTest::asOfVersion2).map(Option::some));
  }

  @Test
  void journals_in_which_only_calls_act_stay_readable() throws IOException {
    Vector<JournalRow> rows = lines("/journal.v3.golden").map(JournalRowTest::parse);

    assertThat(rows.map(JournalRow::entry))
        .containsExactlyElementsOf(
            samplesLike(rows).map(JournalRowTest::asOfVersion3).map(Option::some));
  }

  @Test
  void journals_whose_records_keep_no_prices_stay_readable() throws IOException {
    Vector<JournalRow> rows = lines("/journal.v4.golden").map(JournalRowTest::parse);

    assertThat(rows.map(JournalRow::entry))
        .containsExactlyElementsOf(samplesLike(rows).map(Option::some));
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
  void S13_an_address_in_an_old_journal_is_that_of_a_stranger() {
    String caller = "{\"number\":\"+4722334455\",\"line\":\"FIXED\",\"source\":\"192.0.2.17\"}";

    assertThat(answered(caller).map(Caller::origin))
        .contains(new Origin.Stranger("192.0.2.17", "192.0.2.17"));
    assertThat(answered(caller.replace("\"192.0.2.17\"", "null")).map(Caller::origin))
        .contains(Origin.Peer.UNNAMED);
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
    assertThat(SampleEvents.all().map(JournalRow::of).map(JournalRowTest::line))
        .containsExactlyElementsOf(lines("/journal.golden"));
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

  @Test
  void S31_a_journal_that_does_not_tell_is_of_the_time_when_goodbyes_were_charged() {
    String json =
        """
        {"cause":"MEETING_ENDED","at":{"millis":0,"wall":"2026-11-23T08:00:00Z"}}\
        """;
    JournalRow row = new JournalRow("conference", "c1", "EndBegan", json);

    assertThat(row.entry())
        .contains(
            new JournalEntry.OfConference(
                new ConferenceId("c1"),
                new ConferenceEvent.EndBegan(
                    EndCause.MEETING_ENDED, Option.none(), at(0), Goodbye.CHARGED)));
  }

  private static JournalEntry answered(Caller caller) {
    Call call = new Call(new CallId("c1"), caller, AccessNumber.norwegian("23184500"), at(0));
    return new JournalEntry.OfCall(call.id(), new AdmissionEvent.Answered(call));
  }

  private static Option<Caller> answered(String callerJson) {
    String json = JournalRow.of(answered(Caller.WITHHELD)).json();
    int from = json.indexOf("\"caller\":") + "\"caller\":".length();
    int until = json.indexOf(",\"accessNumber\"");
    String old = json.substring(0, from) + callerJson + json.substring(until);
    return new JournalRow("call", "c1", "Answered", old)
        .entry()
        .map(entry -> (JournalEntry.OfCall) entry)
        .map(entry -> ((AdmissionEvent.Answered) entry.event()).call().caller());
  }

  /** Records told no VAT rate, and goodbyes were charged. */
  private static JournalEntry asOfVersion1(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, AdmissionEvent.Closed(var cdr)) ->
          new JournalEntry.OfCall(call, new AdmissionEvent.Closed(withoutVatRate(cdr)));
      case JournalEntry.OfConference(var id, ConferenceEvent.Charged(var cdr)) ->
          new JournalEntry.OfConference(id, new ConferenceEvent.Charged(withoutVatRate(cdr)));
      case JournalEntry other -> asOfVersion2(other);
    };
  }

  /** Goodbyes were charged. */
  private static JournalEntry asOfVersion2(JournalEntry entry) {
    return switch (asOfVersion3(entry)) {
      case JournalEntry.OfConference(
              var id,
              ConferenceEvent.EndBegan(var cause, var by, var at, var any)) ->
          new JournalEntry.OfConference(
              id, new ConferenceEvent.EndBegan(cause, by, at, Goodbye.CHARGED));
      case JournalEntry other -> other;
    };
  }

  /** Ends and dismissals did not tell whose doing they were. */
  private static JournalEntry asOfVersion3(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfConference(
              var id,
              ConferenceEvent.EndBegan(var cause, var any, var at, var goodbye)) ->
          new JournalEntry.OfConference(
              id, new ConferenceEvent.EndBegan(cause, Option.none(), at, goodbye));
      case JournalEntry.OfConference(
              var id,
              ConferenceEvent.Dismissed(var call, var cause, var any, var at)) ->
          new JournalEntry.OfConference(
              id, new ConferenceEvent.Dismissed(call, cause, Option.none(), at));
      case JournalEntry other -> other;
    };
  }

  /** Those of the samples of whose type there is a row. */
  private static Seq<JournalEntry> samplesLike(Seq<JournalRow> rows) {
    Seq<String> types = rows.map(row -> row.stream() + row.type());
    return SampleEvents.all()
        .filter(
            entry -> types.contains(JournalRow.of(entry).stream() + JournalRow.of(entry).type()));
  }

  private static CallDetailRecord withoutVatRate(CallDetailRecord cdr) {
    return ImmutableCallDetailRecord.copyOf(cdr).withVatRate(Option.none());
  }

  private static void assertReadsAsWritten(JournalEntry entry) {
    assertThat(JournalRow.of(entry).entry()).isEqualTo(Option.some(entry));
  }

  private static Vector<String> lines(String resource) throws IOException {
    try (InputStream file = JournalRowTest.class.getResourceAsStream(resource)) {
      return Vector.ofAll(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
    }
  }

  private static String line(JournalRow row) {
    return String.join("\t", row.stream(), row.streamId(), row.type(), row.json());
  }

  private static JournalRow parse(String line) {
    String[] cells = line.split("\t", -1);
    return new JournalRow(cells[0], cells[1], cells[2], cells[3]);
  }
}
