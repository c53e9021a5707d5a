package no.meetat.sip.limit;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much each source may do: a bucket of tokens for each, which fills at an even rate. Where
 * there are too many buckets, the one unused for longest is forgotten.
 */
public final class Rates {

  /** How many sources are told apart at once. */
  static final int MAX_SOURCES = 10_000;

  private final Bucket.Rate rate;
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
   * @param rate of each source
   * @param nanos a monotonic clock
   */
  public Rates(Bucket.Rate rate, LongSupplier nanos) {
    this.rate = rate;
    this.nanos = nanos;
  }

  /** Takes this many tokens of this source, or none of them. */
  public synchronized boolean take(Source source, long tokens) {
    return buckets.computeIfAbsent(source, any -> new Bucket(rate, nanos)).take(tokens);
  }

  /** Puts back this many that this source has taken. */
  public synchronized void give(Source source, long tokens) {
    Option.of(buckets.get(source)).forEach(bucket -> bucket.give(tokens));
  }
}
