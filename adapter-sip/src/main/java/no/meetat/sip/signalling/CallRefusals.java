package no.meetat.sip.signalling;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.concurrent.atomic.LongAdder;

/** How many INVITEs became no calls, by the reason. */
final class CallRefusals {

  private final Map<CallRefusal, LongAdder> counts =
      Vector.of(CallRefusal.values()).toMap(why -> why, why -> new LongAdder());

  void count(CallRefusal why) {
    counts.get(why).forEach(LongAdder::increment);
  }

  long total(CallRefusal why) {
    return counts.get(why).map(LongAdder::sum).getOrElse(0L);
  }
}
