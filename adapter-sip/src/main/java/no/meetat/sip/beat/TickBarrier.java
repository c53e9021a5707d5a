package no.meetat.sip.beat;

import io.vavr.collection.Seq;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Where the workers wait for one another, again and again; it allocates nothing. */
final class TickBarrier {

  /** Workers arrive close together, so it pays to look for a moment before sleeping. */
  private static final int SPINS = 200;

  private final Thread[] threads;
  private final AtomicInteger arrived = new AtomicInteger();
  private volatile int round;

  TickBarrier(Seq<Thread> threads) {
    this.threads = threads.toJavaArray(Thread[]::new);
  }

  /** Waits until all have come; the last one performs the action before any goes on. */
  void await(Runnable action) {
    int current = round;
    if (arrived.incrementAndGet() == threads.length) {
      action.run();
      arrived.set(0);
      round = current + 1;
      wakeAll();
    } else {
      sleepThrough(current);
    }
  }

  private void wakeAll() {
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }

  private void sleepThrough(int current) {
    for (int spins = 0; round == current; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }
}
