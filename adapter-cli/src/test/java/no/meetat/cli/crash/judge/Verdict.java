package no.meetat.cli.crash.judge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import no.meetat.cli.crash.judge.Violation.Kind;

/**
 * What the judge found.
 *
 * @param answered calls that got a 200
 * @param errors one of each call that has its record
 */
public record Verdict(
    int answered, Seq<CdrLine> records, Seq<Violation> violations, Seq<Deviation> errors) {

  /** Of nothing. */
  public static final Verdict NOTHING =
      new Verdict(0, Vector.empty(), Vector.empty(), Vector.empty());

  /**
   * How far a record's end is from the call's.
   *
   * @param cutOff whether the crash ended the call
   */
  public record Deviation(long millis, boolean cutOff) {}

  /** The same with more that is wrong. */
  public Verdict with(Seq<Violation> more) {
    return new Verdict(answered, records, violations.appendAll(more), errors);
  }

  /** Both together. */
  public Verdict and(Verdict other) {
    return new Verdict(
        answered + other.answered,
        records.appendAll(other.records),
        violations.appendAll(other.violations),
        errors.appendAll(other.errors));
  }

  public int count(Kind kind) {
    return violations.count(violation -> violation.kind() == kind);
  }

  /** Milliseconds; of the calls that a crash ended, or of the others. */
  public long largestError(boolean cutOff) {
    return errors
        .filter(error -> error.cutOff() == cutOff)
        .map(Deviation::millis)
        .max()
        .getOrElse(0L);
  }

  /** NOK of all records. */
  public BigDecimal total() {
    return records.map(CdrLine::amount).fold(BigDecimal.ZERO, BigDecimal::add);
  }
}
