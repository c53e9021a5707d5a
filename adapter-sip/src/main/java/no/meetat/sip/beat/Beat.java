package no.meetat.sip.beat;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The 20 ms beat that all workers keep. Deadlines are absolute, so that lateness never adds up;
 * late ticks are caught up with. Matters that concern all workers are decided by the last to arrive
 * at the barrier, while the others wait there.
 */
public final class Beat {

  /** 20 ms in nanoseconds. */
  public static final long TICK = 20_000_000;

  /** Further behind than this, 1 s, we were suspended: the beat begins anew. */
  private static final long SUSPENDED = 50 * TICK;

  /** Without a tick for longer than this, 2 s, the beat has stopped. */
  private static final long STUCK = 100 * TICK;

  /** The middle between two ticks is this long before the next one: 10 ms. */
  private static final long HALF = TICK / 2;

  /** Closer to the next tick than this, 5 ms, the middle is past. */
  private static final long LATE_HALF = TICK / 4;

  private final TickBarrier barrier;
  private final BooleanSupplier idle;
  private final BeatCounters counters;
  private final LongSupplier nanos;
  private final Runnable decide = this::decide;
  private final Runnable resume = this::resume;
  private volatile boolean resting = true;
  private volatile boolean stopping;
  private volatile long met;
  private boolean running = true;
  private long due;

  /**
   * A beat at rest.
   *
   * @param idle whether there is nothing to mix; asked while all workers wait
   * @param nanos a monotonic clock, nanoseconds
   */
  Beat(TickBarrier barrier, BooleanSupplier idle, BeatCounters counters, LongSupplier nanos) {
    this.barrier = barrier;
    this.idle = idle;
    this.counters = counters;
    this.nanos = nanos;
  }

  /**
   * Sleeps until the next tick is due, for as long as there is nothing to mix.
   *
   * @return false when the beat was stopped
   */
  boolean awaitTick() {
    while (resting && running) {
      rest();
      barrier.await(resume);
    }
    sleepUntil(0);
    return running;
  }

  /**
   * Sleeps until the middle between this tick and the next.
   *
   * @return false when it is over, or there is none because the beat rests
   */
  boolean awaitHalfway() {
    if (resting) {
      return false;
    }
    sleepUntil(HALF);
    return untilDue() > LATE_HALF;
  }

  private void sleepUntil(long beforeDue) {
    for (long left = untilDue() - beforeDue; running && left > 0; left = untilDue() - beforeDue) {
      LockSupport.parkNanos(this, left);
    }
  }

  private long untilDue() {
    return due - nanos.getAsLong();
  }

  private void rest() {
    while (!stopping && idle.getAsBoolean()) {
      LockSupport.park(this);
    }
  }

  private void resume() {
    running = !stopping;
    due = nanos.getAsLong();
    met = due;
    resting = false;
  }

  /** In the middle of a tick: waits until all workers have collected. */
  void meet() {
    barrier.await(decide);
  }

  private void decide() {
    long lateness = -untilDue();
    met = due + lateness;
    counters.ticks.increment();
    counters.worstLatenessNanos.accumulate(lateness);
    if (lateness > TICK) {
      counters.lateTicks.increment();
    }
    due += lateness > SUSPENDED ? lateness : TICK;
    running = !stopping;
    resting = idle.getAsBoolean();
  }

  /** Whether the workers sleep until they are woken. */
  boolean isResting() {
    return resting;
  }

  /** Whether there is something to mix, and no tick has come for long; for any thread. */
  boolean isStuck() {
    return !resting && nanos.getAsLong() - met > STUCK;
  }

  /** Ends the beat at the next tick; then wake the workers. */
  void stop() {
    stopping = true;
  }
}
