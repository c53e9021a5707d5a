package no.meetat.sip.engine;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.concurrent.atomic.LongAdder;
import no.meetat.sip.call.Satisfaction;

/** How many calls have ended, by how users would like what came in them. For any thread. */
final class EndedCalls {

  private final Map<Satisfaction, LongAdder> counts =
      Vector.of(Satisfaction.values()).toMap(value -> value, value -> new LongAdder());

  void add(Satisfaction satisfaction) {
    counts.get(satisfaction).forEach(LongAdder::increment);
  }

  Map<Satisfaction, Long> counts() {
    return counts.mapValues(LongAdder::sum);
  }
}
