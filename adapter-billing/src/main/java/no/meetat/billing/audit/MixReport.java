package no.meetat.billing.audit;

import io.vavr.collection.Seq;
import java.time.Instant;
import no.meetat.billing.run.RunId;

/**
 * What a mixer counts.
 *
 * @param run whose calls it mixes
 * @param times of the callers it has, and of the last it had
 * @param asOf when it reported
 */
public record MixReport(RunId run, Seq<MixedTime> times, Instant asOf) {}
