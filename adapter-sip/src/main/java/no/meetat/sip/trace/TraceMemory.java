package no.meetat.sip.trace;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.meetat.call.CallId;

/**
 * The last messages of each call, of calls that have ended, and of requests that became none,
 * within so many octets. When they are full, calls that have ended give way first; requests without
 * a call never have more than a quarter. Any thread.
 */
final class TraceMemory {

  /** The part of the memory that is for requests without a call: a quarter. */
  private static final int PART_OF_OTHERS = 4;

  /** The most that one call has: the first messages, and the last ones; octets. */
  private static final int MOST_OF_FIRST = 16 << 10;

  private static final int MOST_OF_LAST = 48 << 10;

  /** No call has more than such a part of the memory. */
  private static final int PART_OF_ONE = 16;

  private final long most;
  private final Story.Limits limits;
  private final Shelf others = new Shelf();
  private final Shelf live = new Shelf();
  private final Shelf ended = new Shelf();
  private final Map<CallId, Story> byCall = new HashMap<>();

  /** Nothing yet, and never more than so many octets. */
  TraceMemory(long most) {
    this.most = most;
    int ofOne = (int) Math.min(MOST_OF_LAST, most / PART_OF_ONE);
    this.limits = new Story.Limits(Math.min(MOST_OF_FIRST, ofOne), ofOne);
  }

  /** A message with this Call-ID has passed. */
  synchronized void add(String callId, KeptMessage message) {
    Shelf shelf = shelf(callId).getOrElse(others);
    Story story = shelf.take(callId).getOrElse(() -> new Story(callId, limits));
    story.add(message);
    shelf.put(story);
    makeRoom();
  }

  /** The messages with this Call-ID are of a call. */
  synchronized void begun(CallId call, String callId) {
    Story story =
        shelf(callId).flatMap(at -> at.take(callId)).getOrElse(() -> new Story(callId, limits));
    story.begun(call).forEach(byCall::remove);
    byCall.put(call, story);
    (story.isOver() ? ended : live).put(story);
    makeRoom();
  }

  /** A call has ended. */
  synchronized void ended(CallId call) {
    Option.of(byCall.get(call))
        .filter(story -> story.ended(call))
        .flatMap(story -> live.take(story.callId()))
        .forEach(ended::put);
  }

  private Option<Shelf> shelf(String callId) {
    return Vector.of(live, ended, others).find(each -> each.find(callId).isDefined());
  }

  private void makeRoom() {
    while (others.octets() > most / PART_OF_OTHERS) {
      others.takeFirst().forEach(this::forget);
    }
    while (octets() > most) {
      ended.takeFirst().orElse(others::takeFirst).orElse(live::takeFirst).forEach(this::forget);
    }
  }

  private void forget(Story story) {
    story.calls().forEach(byCall::remove);
  }

  /** Held by messages now. */
  synchronized long octets() {
    return others.octets() + live.octets() + ended.octets();
  }

  /** The calls of which there is something. */
  synchronized int calls() {
    return live.size() + ended.size();
  }

  /** The call of this name. */
  synchronized Option<KeptCall> of(CallId call) {
    return Option.of(byCall.get(call)).map(Story::told);
  }

  /** All with this Call-ID. */
  synchronized Option<KeptCall> with(String callId) {
    return shelf(callId).flatMap(at -> at.find(callId)).map(Story::told);
  }

  /** What began with the message of this number. */
  synchronized Option<KeptCall> with(long number) {
    return Vector.ofAll(all().filter(story -> story.number() == number))
        .headOption()
        .map(Story::told);
  }

  /** What began after that message, and begins with such a one, in order. */
  synchronized Vector<FoundCall> begunAfter(long number, Predicate<KeptMessage> such) {
    return Vector.ofAll(
        all()
            .filter(story -> story.number() > number && story.opensWith(such))
            .sorted(Comparator.comparingLong(Story::number))
            .map(Story::found));
  }

  private Stream<Story> all() {
    return Stream.of(live, ended, others).flatMap(Shelf::all);
  }
}
