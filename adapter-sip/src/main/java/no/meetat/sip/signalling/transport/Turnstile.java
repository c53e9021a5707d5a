package no.meetat.sip.signalling.transport;

import io.vavr.control.Option;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets arrivals through to the threads that serve them: where both wait, one of a trusted peer and
 * one of a stranger by turns, and never strangers on all threads at once. For any thread.
 */
final class Turnstile {

  /**
   * When nothing was taken for this long although something waits, the serving threads are stuck.
   */
  private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final int strangersAtOnce;
  private final FairQueue trusted;
  private final FairQueue strangers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int strangersServed;
  private int waiting;
  private long lastTaken = System.nanoTime();
  private boolean strangersNext;
  private boolean closed;

  /**
   * Open.
   *
   * @param strangersAtOnce the most threads that serve strangers
   */
  Turnstile(int strangersAtOnce, FairQueue trusted, FairQueue strangers) {
    this.strangersAtOnce = strangersAtOnce;
    this.trusted = trusted;
    this.strangers = strangers;
  }

  private FairQueue queueOf(Sender sender) {
    return sender.trusted() ? trusted : strangers;
  }

  /** Whether a message of this sender and this cost may wait. */
  boolean hasRoom(Sender sender, int cost) {
    lock.lock();
    try {
      return queueOf(sender).hasRoom(sender, cost);
    } finally {
      lock.unlock();
    }
  }

  /** Makes it wait; false when closed. */
  boolean add(Arrival arrival) {
    lock.lock();
    try {
      if (!closed) {
        lastTaken = waiting == 0 ? System.nanoTime() : lastTaken;
        waiting++;
        queueOf(arrival.sender()).add(arrival);
        changed.signal();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next one; none when closed. The taker says when it has been served. */
  Option<Arrival> take() throws InterruptedException {
    lock.lock();
    try {
      while (!closed && trusted.isEmpty() && !mayTakeStranger()) {
        changed.await();
      }
      return Option.when(!closed, this::next);
    } finally {
      lock.unlock();
    }
  }

  private boolean mayTakeStranger() {
    return !strangers.isEmpty() && strangersServed < strangersAtOnce;
  }

  private Arrival next() {
    boolean stranger = mayTakeStranger() && (strangersNext || trusted.isEmpty());
    strangersNext = !stranger;
    strangersServed += stranger ? 1 : 0;
    lastTaken = System.nanoTime();
    waiting--;
    return (stranger ? strangers : trusted).take();
  }

  /** The message taken from this sender has been served. */
  void served(Sender sender) {
    lock.lock();
    try {
      queueOf(sender).served(sender);
      strangersServed -= sender.trusted() ? 0 : 1;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  boolean isStuck() {
    lock.lock();
    try {
      return waiting > 0 && System.nanoTime() - lastTaken > STUCK_NANOS;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more is let through. */
  void close() {
    lock.lock();
    try {
      closed = true;
      trusted.abandon();
      strangers.abandon();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
