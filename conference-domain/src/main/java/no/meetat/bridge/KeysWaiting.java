package no.meetat.bridge;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the keys of one call that nobody has read yet, at the door or in the meeting. */
final class KeysWaiting {

  /** Key presses and releases that may wait; a phone cannot press faster, so more are an attack. */
  private static final int MOST = 100;

  private final AtomicInteger waiting = new AtomicInteger();

  /** Whether there is room for one more; it waits from now on. */
  boolean add() {
    boolean room = waiting.getAndIncrement() < MOST;
    if (!room) {
      read();
    }
    return room;
  }

  /** One of them is read. */
  void read() {
    waiting.getAndDecrement();
  }
}
