package no.meetat.billing.audit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;

/**
 * What a mixer counts.
 *
 * @param times of the callers it has, and of some it had
 * @param asOf when it told
 */
public record MixReport(Seq<MixedTime> times, Instant asOf) {

  /** Where no calls are served. */
  public static final MixReport NONE = new MixReport(Vector.empty(), Instant.EPOCH);
}
