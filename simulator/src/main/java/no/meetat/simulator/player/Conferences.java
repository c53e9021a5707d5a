package no.meetat.simulator.player;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.booking.MeetingId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceId;

/** The conferences as they were last published, also those that are over. */
final class Conferences {
  private Map<ConferenceId, Conference> published = LinkedHashMap.empty();

  void publish(Conference conference) {
    published = published.put(conference.id(), conference);
  }

  Option<Conference> find(ConferenceId id) {
    return published.get(id);
  }

  /** The conference in which the meeting is held, or was last held. */
  Option<Conference> latest(MeetingId meeting) {
    return all().findLast(conference -> conference.meeting().id().equals(meeting));
  }

  /** In the order they began. */
  Seq<Conference> all() {
    return published.values();
  }
}
