package no.meetat.sip.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much each source may do: a bucket of tokens for each, which fills at an even rate. Where
 * there are too many buckets, the one unused for longest is forgotten.
 */
public final class Rates {

  /** How many sources are told apart at once. */
  static final int MAX_SOURCES = 10_000;

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final long perSecond;
  private final long burst;
  private final LongSupplier nanos;
  private final Map<Source, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Bucket> eldest) {
          return size() > MAX_SOURCES;
        }
      };

  /**
   * Full buckets.
   *
   * @param perSecond tokens that come back to each source in a second
   * @param burst tokens of a full bucket
   * @param nanos a monotonic clock
   */
  public Rates(long perSecond, long burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
  }

  /** Takes this many tokens of this source, or none of them. */
  public synchronized boolean take(Source source, long tokens) {
    long now = nanos.getAsLong();
    return buckets.computeIfAbsent(source, any -> new Bucket(now)).take(tokens, now);
  }

  private final class Bucket {

    private double tokens = (double) burst;
    private long filledAt;

    private Bucket(long filledAt) {
      this.filledAt = filledAt;
    }

    private boolean take(long wanted, long now) {
      tokens = Math.min((double) burst, tokens + (now - filledAt) / NANOS * perSecond);
      filledAt = now;
      boolean enough = tokens >= (double) wanted;
      tokens -= enough ? (double) wanted : 0;
      return enough;
    }
  }
}
