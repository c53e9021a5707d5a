package no.meetat.sip.engine;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What other threads ask of a worker, in order and without locks. */
final class Commands {

  /** When this many wait, no more prompts are taken. */
  private static final int MAX_WAITING = 100_000;

  private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /** For commands that must not be lost; the calls and conferences there are limit their number. */
  void add(Runnable command) {
    queue.add(command);
    waiting.incrementAndGet();
  }

  /**
   * For a command that may be refused.
   *
   * @return whether it was taken
   */
  boolean offer(Runnable command) {
    boolean taken = waiting.get() < MAX_WAITING;
    if (taken) {
      add(command);
    }
    return taken;
  }

  boolean isEmpty() {
    return waiting.get() == 0;
  }

  /** The next one, if any. */
  @Nullable Runnable poll() {
    Runnable command = queue.poll();
    if (command != null) {
      waiting.decrementAndGet();
    }
    return command;
  }
}
