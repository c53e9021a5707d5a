package no.meetat.sip.beat;

import io.vavr.collection.Array;
import java.util.concurrent.locks.LockSupport;

/** The media threads, in step. They sleep while there is nothing to do. */
public final class Workers {

  private final Array<? extends InStep> workers;
  private final Array<Thread> threads;
  private final Beat beat;
  private final Failures failures;

  /** A thread for each of these, not started yet. */
  public Workers(Array<? extends InStep> workers, BeatCounters counters, Failures failures) {
    this.workers = workers;
    this.failures = failures;
    this.threads = workers.zipWithIndex((worker, number) -> thread(worker, number));
    this.beat = new Beat(new TickBarrier(threads), this::isIdle, counters, System::nanoTime);
  }

  private Thread thread(InStep worker, int number) {
    return Thread.ofPlatform().daemon().name("media-" + number).unstarted(() -> run(worker));
  }

  private boolean isIdle() {
    boolean idle = true;
    for (int i = 0; i < workers.size(); i++) {
      idle &= workers.get(i).isIdle();
    }
    return idle;
  }

  /** Begins the beat; called once. */
  public void start() {
    threads.forEach(Thread::start);
  }

  private void run(InStep worker) {
    for (long tick = 0; beat.awaitTick(); tick++) {
      collect(worker, tick);
      beat.meet();
      deliver(worker, tick);
      if (beat.awaitHalfway()) {
        peek(worker);
      }
    }
  }

  private void collect(InStep worker, long tick) {
    try {
      worker.collect(tick);
    } catch (RuntimeException | Error fault) {
      survive(fault);
    }
  }

  private void deliver(InStep worker, long tick) {
    try {
      worker.deliver(tick);
    } catch (RuntimeException | Error fault) {
      survive(fault);
    }
  }

  private void peek(InStep worker) {
    try {
      worker.peek();
    } catch (RuntimeException | Error fault) {
      survive(fault);
    }
  }

  /** A worker that died would stop the beat of all. */
  private void survive(Throwable fault) {
    failures.report("a worker", fault);
  }

  /** Whether the beat goes on, or rests. */
  public boolean isWell() {
    return threads.forAll(Thread::isAlive) && !beat.isStuck();
  }

  /** Whether they sleep until they are woken. */
  public boolean isResting() {
    return beat.isResting();
  }

  /** To be called after a command has been given. */
  public void wake() {
    if (beat.isResting()) {
      threads.forEach(LockSupport::unpark);
    }
  }

  /** Ends all threads within a tick; a second time changes nothing. */
  public void stop() {
    beat.stop();
    threads.forEach(LockSupport::unpark);
  }
}
