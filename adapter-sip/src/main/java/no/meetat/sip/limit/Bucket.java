package no.meetat.sip.limit;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tokens that are taken, and come back at an even rate until the bucket is full. Any thread. */
public final class Bucket {

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Rate rate;
  private final LongSupplier nanos;
  private double tokens;
  private long filledAt;

  /**
   * How often something may happen.
   *
   * @param perSecond tokens that come back in a second
   * @param burst tokens of a full bucket
   */
  public record Rate(long perSecond, long burst) {}

  /**
   * A full bucket.
   *
   * @param nanos a monotonic clock
   */
  public Bucket(Rate rate, LongSupplier nanos) {
    this.rate = rate;
    this.nanos = nanos;
    this.tokens = (double) rate.burst;
    this.filledAt = nanos.getAsLong();
  }

  /** Takes this many tokens, or none of them. */
  public synchronized boolean take(long wanted) {
    long now = nanos.getAsLong();
    tokens = Math.min((double) rate.burst, tokens + (now - filledAt) / NANOS * rate.perSecond);
    filledAt = now;
    boolean enough = tokens >= (double) wanted;
    tokens -= enough ? (double) wanted : 0;
    return enough;
  }

  /** Puts back this many that were taken. */
  public synchronized void give(long taken) {
    tokens = Math.min((double) rate.burst, tokens + (double) taken);
  }
}
