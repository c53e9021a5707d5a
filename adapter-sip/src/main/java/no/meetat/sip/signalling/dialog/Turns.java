package no.meetat.sip.signalling.dialog;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the steps of one dialog one at a time and in the order given, on the thread that came first.
 * Nobody waits, and no lock is held while the bridge is called.
 */
public final class Turns {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger told = new AtomicInteger();

  /** Runs it at once, or behind those that were given before. */
  public void take(Runnable turn) {
    waiting.add(turn);
    if (told.getAndIncrement() == 0) {
      drain();
    }
  }

  private void drain() {
    do {
      runNext();
    } while (told.decrementAndGet() > 0);
  }

  /** The turns behind a failing one are still taken. */
  private void runNext() {
    Runnable turn = waiting.remove();
    try {
      turn.run();
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("a step of a dialog failed", fault);
    }
  }
}
