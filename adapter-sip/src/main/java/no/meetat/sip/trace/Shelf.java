package no.meetat.sip.trace;

import io.vavr.control.Option;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Stories of one kind, the one that was told least lately first. One thread at a time. */
final class Shelf {

  private final Map<String, Story> stories = new LinkedHashMap<>();
  private long octets;

  /** Puts it behind the others, whether it was here or is new. */
  void put(Story story) {
    take(story.callId());
    stories.put(story.callId(), story);
    octets += story.octets();
  }

  /** Takes the story with this Call-ID out, to change it or to put it elsewhere. */
  Option<Story> take(String callId) {
    return Option.of(stories.remove(callId)).peek(story -> octets -= story.octets());
  }

  /** Takes out the first; none where there is none. */
  Option<Story> takeFirst() {
    Iterator<String> names = stories.keySet().iterator();
    return names.hasNext() ? take(names.next()) : Option.none();
  }

  Option<Story> find(String callId) {
    return Option.of(stories.get(callId));
  }

  Stream<Story> all() {
    return stories.values().stream();
  }

  int size() {
    return stories.size();
  }

  long octets() {
    return octets;
  }
}
