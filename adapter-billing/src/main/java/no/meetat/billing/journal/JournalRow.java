package no.meetat.billing.journal;

import io.vavr.control.Option;
import no.meetat.bridge.JournalEntry;
import no.meetat.call.CallId;
import no.meetat.conference.ConferenceId;

/**
 * An entry as a row.
 *
 * @param stream call or conference
 * @param streamId which of them
 * @param type the event's type
 * @param json the event
 */
public record JournalRow(String stream, String streamId, String type, String json) {

  private static final String CALL = "call";
  private static final String CONFERENCE = "conference";

  /** The entry in the encoding it is kept in. */
  public static JournalRow of(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.OfCall(var call, var event) -> of(CALL, call.value(), event);
      case JournalEntry.OfConference(var conference, var event) ->
          of(CONFERENCE, conference.value(), event);
    };
  }

  /** The entry; none when this version cannot read it. */
  public Option<JournalEntry> entry() {
    return switch (stream) {
      case CALL ->
          EventJson.ofCall(type, json)
              .map(event -> new JournalEntry.OfCall(new CallId(streamId), event));
      case CONFERENCE ->
          EventJson.ofConference(type, json)
              .map(event -> new JournalEntry.OfConference(new ConferenceId(streamId), event));
      default -> Option.none();
    };
  }

  private static JournalRow of(String stream, String streamId, Object event) {
    return new JournalRow(stream, streamId, EventJson.type(event), EventJson.write(event));
  }
}
