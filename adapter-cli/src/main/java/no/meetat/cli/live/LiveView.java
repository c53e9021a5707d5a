package no.meetat.cli.live;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicLong;
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

  private final AtomicLong lost = new AtomicLong();
  private volatile Map<ConferenceId, Conference> conferences = HashMap.empty();

  @Override
  public void happened(ConferenceId id, Seq<ConferenceEvent> events, Conference after) {
    conferences = after.ended() ? conferences.remove(id) : conferences.put(id, after);
  }

  @Override
  public void picture(Seq<Conference> all, long missed) {
    lost.addAndGet(missed);
    conferences = all.toMap(Conference::id, conference -> conference);
  }

  /** How many steps it was too slow to see; the pictures after them made up for that. */
  public long lost() {
    return lost.get();
  }

  /** How many meetings stand so. */
  public long meetings(MeetingState state) {
    return conferences.values().count(conference -> MeetingState.of(conference) == state);
  }

  /** How many callers are in all meetings. */
  public long callers() {
    return conferences.values().map(Conference::size).sum().longValue();
  }

  /** How many callers in all meetings do this. */
  public long callers(CallerState state) {
    return conferences.values().map(conference -> callers(conference, state)).sum().longValue();
  }

  private static int callers(Conference conference, CallerState state) {
    return conference
        .participants()
        .count(caller -> CallerState.of(conference, caller._2) == state);
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
