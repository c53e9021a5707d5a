package no.meetat.sip.beat;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** How well the beat is kept; counted by the thread that decides, read by any thread. */
public final class BeatCounters {

  private static final long NANOS_PER_MICRO = 1000;

  final LongAdder ticks = new LongAdder();
  final LongAdder lateTicks = new LongAdder();
  final LongAccumulator worstLatenessNanos = new LongAccumulator(Math::max, 0);

  /** Ticks of 20 ms so far. */
  public long ticks() {
    return ticks.sum();
  }

  /** Ticks that came when the next was already due. */
  public long lateTicks() {
    return lateTicks.sum();
  }

  /** How long after its time a tick came at worst, microseconds. */
  public long worstLatenessMicros() {
    return worstLatenessNanos.get() / NANOS_PER_MICRO;
  }
}
