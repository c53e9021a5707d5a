package no.meetat.billing.journal;

import static no.meetat.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import no.meetat.admission.AdmissionEvent;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.Origin;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.ImmutableCallDetailRecord;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.Goodbye;
import no.meetat.number.AccessNumber;
import org.junit.jupiter.api.Test;

/** Journals that earlier versions wrote are read as what happened then. */
class EarlierJournalsTest {

  @Test
  void journals_of_earlier_versions_stay_readable() throws IOException {
    Seq<JournalEntry> samples = SampleEvents.all().map(EarlierJournalsTest::asOfVersion1);

    assertThat(
            JournalLines.of("/journal.v1.golden").map(JournalLines::parse).map(JournalRow::entry))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(samples).contains(entry.get()));
  }

  @Test
  void S3_journals_without_origins_of_callers_stay_readable() throws IOException {
    Vector<JournalRow> rows = JournalLines.of("/journal.v2.golden").map(JournalLines::parse);

    assertThat(rows.map(JournalRow::entry))
        .containsExactlyElementsOf(
            samplesLike(rows).map(EarlierJournalsTest::asOfVersion2).map(Option::some));
  }

  @Test
  void journals_in_which_only_calls_act_stay_readable() throws IOException {
    Vector<JournalRow> rows = JournalLines.of("/journal.v3.golden").map(JournalLines::parse);

    assertThat(rows.map(JournalRow::entry))
        .containsExactlyElementsOf(
            samplesLike(rows).map(EarlierJournalsTest::asOfVersion3).map(Option::some));
  }

  @Test
  void journals_whose_records_keep_no_prices_stay_readable() throws IOException {
    Vector<JournalRow> rows = JournalLines.of("/journal.v4.golden").map(JournalLines::parse);

    assertThat(rows.map(JournalRow::entry))
        .containsExactlyElementsOf(
            samplesLike(rows).map(EarlierJournalsTest::asOfVersion5).map(Option::some));
  }

  @Test
  void journals_without_the_way_of_calls_stay_readable() throws IOException {
    Vector<JournalRow> rows = JournalLines.of("/journal.v5.golden").map(JournalLines::parse);

    assertThat(rows.map(JournalRow::entry))
        .containsExactlyElementsOf(
            samplesLike(rows).map(EarlierJournalsTest::asOfVersion5).map(Option::some));
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
    return switch (asOfVersion5(entry)) {
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
    return switch (asOfVersion5(entry)) {
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

  /** Records did not tell why their calls were released. */
  private static JournalEntry asOfVersion5(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, AdmissionEvent.Closed(var cdr)) ->
          new JournalEntry.OfCall(call, new AdmissionEvent.Closed(unreleased(cdr)));
      case JournalEntry.OfConference(var id, ConferenceEvent.Charged(var cdr)) ->
          new JournalEntry.OfConference(id, new ConferenceEvent.Charged(unreleased(cdr)));
      case JournalEntry other -> other;
    };
  }

  private static CallDetailRecord unreleased(CallDetailRecord cdr) {
    return ImmutableCallDetailRecord.copyOf(cdr).withReleaseCause(Option.none());
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
}
