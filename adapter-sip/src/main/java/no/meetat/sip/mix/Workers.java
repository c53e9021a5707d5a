package no.meetat.sip.mix;

import io.vavr.collection.Array;
import java.util.concurrent.locks.LockSupport;

/** The media threads, one for each mixer, in step. They sleep while there is no call. */
final class Workers {

  private final Array<Mixer> mixers;
  private final Array<Thread> threads;
  private final Beat beat;

  Workers(Array<Mixer> mixers, MediaCounters counters) {
    this.mixers = mixers;
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
      mixer.collect(tick);
      beat.meet();
      mixer.deliver(tick);
      if (beat.awaitHalfway()) {
        mixer.peek();
      }
    }
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
