package no.meetat.dtmf;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The keys held so far and when the wait for the next one ends. {@code toString} shows how many
 * keys, never which: they may be a code (S8).
 *
 * @param keys in the order they were pressed
 * @param deadline monotonic milliseconds; none while nothing is awaited
 */
public record Digits(Vector<Key> keys, Option<Long> deadline) {

  /** No keys held and none awaited. */
  public static final Digits NONE = new Digits(Vector.empty(), Option.none());

  /** These keys and one more, awaiting the next until {@code deadline}. */
  public Digits hold(Key key, long deadline) {
    return new Digits(keys.append(key), Option.some(deadline));
  }

  /**
   * These keys after the last of them was let go, which is when the wait for the next begins; the
   * wait for the first is never shortened. A key that is not awaited, or no longer, stays so.
   */
  public Digits released(long millis, DigitTimers timers) {
    return overdue(millis)
        ? this
        : new Digits(keys, deadline.map(limit -> awaitedUntil(limit, millis, timers)));
  }

  private long awaitedUntil(long limit, long at, DigitTimers timers) {
    return keys.isEmpty() ? Math.max(limit, at + timers.firstDigit()) : at + timers.interDigit();
  }

  /** No keys held; the first is awaited until {@code deadline}. */
  public static Digits awaitFirst(long deadline) {
    return new Digits(Vector.empty(), Option.some(deadline));
  }

  /** The first {@code limit} of these keys. */
  public Digits atMost(int limit) {
    return new Digits(keys.take(limit), deadline);
  }

  /** Whether the awaited key has not come in time. */
  public boolean overdue(long millis) {
    return deadline.exists(limit -> limit <= millis);
  }

  /** The symbols of the keys held. */
  public String symbols() {
    return Key.symbols(keys);
  }

  @Override
  public String toString() {
    return "Digits[held=" + keys.size() + ", deadline=" + deadline + "]";
  }
}
