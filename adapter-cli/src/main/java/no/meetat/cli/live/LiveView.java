package no.meetat.cli.live;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.Watcher;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;

/**
 * The conferences as they are, kept up to date by what happens, a moment behind. Any thread may
 * look; it stores nothing and asks nobody.
 */
public final class LiveView implements Watcher {

  private volatile Map<ConferenceId, Conference> conferences = HashMap.empty();

  @Override
  public void happened(ConferenceId id, Seq<ConferenceEvent> events, Conference after) {
    conferences = after.ended() ? conferences.remove(id) : conferences.put(id, after);
  }

  @Override
  public void picture(Seq<Conference> all, long lost) {
    conferences = all.toMap(Conference::id, conference -> conference);
  }

  /** All that somebody is in, by their names. */
  Seq<Conference> all() {
    return conferences.values().toVector().sortBy(conference -> conference.id().value());
  }

  /** The one of this meeting, however its letter is written. */
  Option<Conference> of(MeetingId meeting) {
    return conferences
        .values()
        .find(conference -> conference.meeting().id().value().equalsIgnoreCase(meeting.value()));
  }

  /** The one that this call is in. */
  Option<Conference> with(CallId call) {
    return conferences.values().find(conference -> conference.participant(call).isDefined());
  }
}
