package no.meetat.sip.signalling.event;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import no.meetat.bridge.Watcher;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;

/** The conferences as they are, a moment behind, and which have changed. Any thread may look. */
final class MeetingsSeen implements Watcher {

  private final Consumer<CallId> left;
  private final AtomicLong lost = new AtomicLong();
  private final Set<ConferenceId> changed = ConcurrentHashMap.newKeySet();
  private volatile Map<ConferenceId, Conference> conferences = HashMap.empty();
  private volatile Map<CallId, ConferenceId> places = HashMap.empty();

  /**
   * No conferences yet.
   *
   * @param left told of each call that is in its conference no more
   */
  MeetingsSeen(Consumer<CallId> left) {
    this.left = left;
  }

  @Override
  public void happened(ConferenceId id, Seq<ConferenceEvent> events, Conference after) {
    conferences = after.ended() ? conferences.remove(id) : conferences.put(id, after);
    events.forEach(event -> note(id, event));
    if (events.exists(ConferenceEvent.Lasting.class::isInstance)) {
      changed.add(id);
    }
  }

  private void note(ConferenceId id, ConferenceEvent event) {
    if (event instanceof ConferenceEvent.Joined joined) {
      places = places.put(joined.call().id(), id);
    } else if (event instanceof ConferenceEvent.Left gone) {
      left.accept(gone.call());
      places = places.remove(gone.call());
    }
  }

  @Override
  public void picture(Seq<Conference> all, long missed) {
    lost.addAndGet(missed);
    conferences = all.toMap(Conference::id, conference -> conference);
    Map<CallId, ConferenceId> now = all.foldLeft(HashMap.empty(), MeetingsSeen::seated);
    places.keySet().reject(now::containsKey).forEach(left);
    places = now;
    all.map(Conference::id).forEach(changed::add);
  }

  private static HashMap<CallId, ConferenceId> seated(
      HashMap<CallId, ConferenceId> others, Conference conference) {
    return conference
        .participants()
        .foldLeft(others, (all, caller) -> all.put(caller._1, conference.id()));
  }

  /** How many steps it was too slow to see; the pictures after them made up for that. */
  long lost() {
    return lost.get();
  }

  /** The conference that the call is in; none before its code is known. */
  Option<Conference> of(CallId call) {
    return places.get(call).flatMap(conferences::get);
  }

  /** Those that have changed since this was asked last. */
  Seq<Conference> changes() {
    Vector<ConferenceId> ids = Vector.ofAll(changed);
    ids.forEach(changed::remove);
    return ids.flatMap(conferences::get);
  }
}
