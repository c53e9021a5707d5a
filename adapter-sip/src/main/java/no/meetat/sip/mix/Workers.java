package no.meetat.sip.mix;

import io.vavr.collection.Array;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The media threads, one for each mixer, in step. They sleep while there is no call. */
final class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final int LOGGED_FAILURES = 100;

  private final Array<Mixer> mixers;
  private final Array<Thread> threads;
  private final Beat beat;
  private final MediaCounters counters;

  Workers(Array<Mixer> mixers, MediaCounters counters) {
    this.mixers = mixers;
    this.counters = counters;
    this.threads =
        mixers.map(mixer ->
            Thread.ofPlatform()
                .daemon()
                .name("media-" + mixer.worker())
                .unstarted(() -> run(mixer)));
    this.beat = new Beat(new TickBarrier(threads), this::isIdle, counters, System::nanoTime);
  }

  private boolean isIdle() {
    boolean idle = true;
    for (int i = 0; i < mixers.size(); i++) {
      idle &= mixers.get(i).isIdle();
    }
    return idle;
  }

  void start() {
    threads.forEach(Thread::start);
  }

  private void run(Mixer mixer) {
    for (long tick = 0; beat.awaitTick(); tick++) {
      collect(mixer, tick);
      beat.meet();
      deliver(mixer, tick);
      if (beat.awaitHalfway()) {
        peek(mixer);
      }
    }
  }

  private void collect(Mixer mixer, long tick) {
    try {
      mixer.collect(tick);
    } catch (RuntimeException | Error fault) {
      survive(fault);
    }
  }

  private void deliver(Mixer mixer, long tick) {
    try {
      mixer.deliver(tick);
    } catch (RuntimeException | Error fault) {
      survive(fault);
    }
  }

  private void peek(Mixer mixer) {
    try {
      mixer.peek();
    } catch (RuntimeException | Error fault) {
      survive(fault);
    }
  }

  /** A worker that died would stop the beat of all. */
  private void survive(Throwable fault) {
    counters.failures.increment();
    if (counters.failures.sum() <= LOGGED_FAILURES) {
      LOG.error("A tick of media failed", fault);
    }
  }

  /** Whether the beat goes on, or rests. */
  boolean isWell() {
    return threads.forAll(Thread::isAlive) && !beat.isStuck();
  }

  boolean isResting() {
    return beat.isResting();
  }

  /** To be called after a command was given. */
  void wake() {
    if (beat.isResting()) {
      threads.forEach(LockSupport::unpark);
    }
  }

  /** Ends all threads within a tick; a second time changes nothing. */
  void stop() {
    beat.stop();
    threads.forEach(LockSupport::unpark);
  }
}
