package no.meetat.cli.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import no.meetat.bridge.Timer;
import no.meetat.time.Moment;

/**
 * Virtual time: what is to happen, in the order of its time, then in the order it was asked for.
 */
public final class Timeline implements Timer {
  private record Due(long millis, long sequence, Consumer<Moment> happening) {}

  private static final Comparator<Due> IN_ORDER =
      Comparator.comparingLong(Due::millis).thenComparingLong(Due::sequence);

  private final Moment start;
  private final PriorityQueue<Due> pending = new PriorityQueue<>(IN_ORDER);
  private long now;
  private long wallStep;
  private long sequence;

  /**
   * @param start the wall clock at 0 ms
   */
  public Timeline(Instant start) {
    this.start = new Moment(0, start);
  }

  public Moment now() {
    Moment even = start.plusMillis(now);
    return wallStep == 0 ? even : new Moment(now, even.wall().plusMillis(wallStep));
  }

  /** Sets the wall clock forward or back; the monotonic clock does not notice (S36). */
  public void stepWall(long millis) {
    wallStep += millis;
  }

  @Override
  public void wakeAt(long millis, Consumer<Moment> happening) {
    pending.add(new Due(Math.max(millis, now), sequence++, happening));
  }

  /** When the next thing happens, monotonic ms; the largest number when nothing is to come. */
  public long next() {
    return pending.isEmpty() ? Long.MAX_VALUE : pending.element().millis();
  }

  /** Lets the next thing happen; something must be to come. */
  public void step() {
    Due due = pending.remove();
    now = Math.max(now, due.millis());
    due.happening().accept(now());
  }

  /** Nothing happens until then. */
  public void pass(long millis) {
    now = Math.max(now, millis);
  }

  /** Lets everything happen that is due until then, and stops there. */
  public void runUntil(long millis) {
    while (next() <= millis) {
      step();
    }
    pass(millis);
  }
}
