package no.meetat.bridge.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import no.meetat.bridge.Timer;
import no.meetat.time.Moment;

/**
 * Time that passes on demand. What is to happen comes in the order of its time, then in the order
 * in which it was asked for. For one thread.
 */
public final class VirtualTimer implements Timer {

  private record Pending(long millis, long number, Consumer<Moment> action) {}

  private final PriorityQueue<Pending> pending =
      new PriorityQueue<>(
          Comparator.comparingLong(Pending::millis).thenComparingLong(Pending::number));
  private final Moment start;
  private long number;
  private long now;
  private long wallStep;

  /** Monotonic time 0 is this time of the wall clock. */
  public VirtualTimer(Instant start) {
    this.start = new Moment(0, start);
  }

  /** The time it is. */
  public Moment now() {
    Moment even = start.plusMillis(now);
    return wallStep == 0 ? even : new Moment(now, even.wall().plusMillis(wallStep));
  }

  /** Sets the wall clock forward or back; the monotonic clock does not notice (S36). */
  public void stepWall(long millis) {
    wallStep += millis;
  }

  @Override
  public WakeUp wakeAt(long millis, Consumer<Moment> action) {
    Pending asked = new Pending(Math.max(millis, now), number++, action);
    pending.add(asked);
    return () -> pending.remove(asked);
  }

  /** When the next thing happens, monotonic ms; the largest number when nothing is to come. */
  public long next() {
    return pending.isEmpty() ? Long.MAX_VALUE : pending.element().millis();
  }

  /** Lets the next thing happen; something must be to come. */
  public void step() {
    Pending next = pending.remove();
    now = Math.max(now, next.millis());
    next.action().accept(now());
  }

  /** Passes time by so many milliseconds; what is due on the way happens in order. */
  public void pass(long millis) {
    passUntil(now + millis);
  }

  /** Passes time until this monotonic time, ms; what is due on the way happens in order. */
  public void passUntil(long millis) {
    while (next() <= millis) {
      step();
    }
    skipTo(millis);
  }

  /** It is this monotonic time now, ms, and nothing has happened on the way. */
  public void skipTo(long millis) {
    now = Math.max(now, millis);
  }
}
