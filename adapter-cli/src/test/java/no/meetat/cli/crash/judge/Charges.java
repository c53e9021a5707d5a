package no.meetat.cli.crash.judge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import no.meetat.cli.crash.judge.Violation.Kind;

/** Whether a record's seconds, amount and payer follow from its times (S30, S33, S34). */
final class Charges {

  private static final BigDecimal PER_MINUTE = new BigDecimal("2.55");
  private static final long MINUTE = 60;

  /** Durations are monotonic and stamps the wall clock's, in whole milliseconds each. */
  private static final long ROUNDING_MILLIS = 5;

  private Charges() {}

  static Seq<Violation> check(CallLog call, CdrLine cdr) {
    return Vector.of(
            Checks.require(isInOrder(cdr), Kind.BEYOND, "is charged out of its time", call, cdr),
            Checks.require(secondsFollow(cdr), Kind.AMOUNT, "charges other seconds", call, cdr),
            Checks.require(amountFollows(cdr), Kind.AMOUNT, "has another amount", call, cdr),
            Checks.require(payerIsRight(call, cdr), Kind.AMOUNT, "has another payer", call, cdr))
        .flatMap(violation -> violation);
  }

  private static boolean isInOrder(CdrLine cdr) {
    return cdr.chargedFrom().isDefined() == cdr.chargedUntil().isDefined()
        && cdr.chargedFrom().forAll(from -> !from.isBefore(cdr.dialledAt()))
        && cdr.chargedFrom().forAll(from -> !from.isAfter(until(cdr)))
        && !until(cdr).isAfter(cdr.endedAt());
  }

  private static boolean secondsFollow(CdrLine cdr) {
    long millis =
        cdr.chargedFrom().map(from -> Duration.between(from, until(cdr)).toMillis()).getOrElse(0L);
    long tooMuch = cdr.chargedSeconds() * 1_000 - millis;
    return tooMuch >= -ROUNDING_MILLIS && tooMuch < 1_000 + ROUNDING_MILLIS;
  }

  private static boolean amountFollows(CdrLine cdr) {
    long minutes = Math.ceilDiv(cdr.chargedSeconds(), MINUTE);
    return cdr.billedSeconds() == minutes * MINUTE
        && cdr.amount().compareTo(PER_MINUTE.multiply(BigDecimal.valueOf(minutes))) == 0;
  }

  private static boolean payerIsRight(CallLog call, CdrLine cdr) {
    return cdr.amount().signum() == 0
        || call.seat().exists(seat -> seat.payer().equals(cdr.billTo()));
  }

  private static Instant until(CdrLine cdr) {
    return cdr.chargedUntil().getOrElse(cdr.dialledAt());
  }
}
