package no.meetat.sip.mix;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What is counted on the way, by any thread. */
final class MediaCounters {

  final LongAdder ticks = new LongAdder();
  final LongAdder lateTicks = new LongAdder();
  final LongAccumulator worstLatenessNanos = new LongAccumulator(Math::max, 0);
  final LongAdder received = new LongAdder();
  final LongAdder sent = new LongAdder();
  final LongAdder malformed = new LongAdder();
  final LongAdder unexpected = new LongAdder();
  final LongAdder late = new LongAdder();
  final LongAdder lost = new LongAdder();
  final LongAdder refused = new LongAdder();
  final LongAdder failures = new LongAdder();

  MediaStatistics statistics(int sessions) {
    return new MediaStatistics(
        sessions,
        ticks.sum(),
        lateTicks.sum(),
        worstLatenessNanos.get() / 1000,
        received.sum(),
        sent.sum(),
        malformed.sum(),
        unexpected.sum(),
        late.sum(),
        lost.sum(),
        refused.sum(),
        failures.sum());
  }
}
