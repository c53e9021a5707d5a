package no.meetat.cli.crash.judge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import no.meetat.cli.crash.judge.Violation.Kind;

/** Whether a record begins and ends when its call did (S35). */
final class Ends {

  /** A crash may leave so much of a call uncharged. */
  static final Duration LARGEST_ERROR = Duration.ofSeconds(5);

  private Ends() {}

  static Seq<Violation> check(CallLog call, CdrLine cdr) {
    return Vector.of(
            Checks.require(begins(call, cdr), Kind.END, "begins at another time", call, cdr),
            Checks.require(
                !cdr.endedAt().isAfter(call.latestEnd()), Kind.BEYOND, "ends late", call, cdr),
            Checks.require(
                error(call, cdr).compareTo(LARGEST_ERROR) <= 0, Kind.END, "is far off", call, cdr),
            Checks.require(
                !isForgotten(call, cdr), Kind.END, "forgets that the caller hung up", call, cdr))
        .flatMap(violation -> violation);
  }

  /** How far the record's end is from the call's. */
  static Duration error(CallLog call, CdrLine cdr) {
    return Duration.between(cdr.endedAt(), call.end()).abs();
  }

  private static boolean begins(CallLog call, CdrLine cdr) {
    return call.at(Mark.DIALLED).exists(sent -> !cdr.dialledAt().isBefore(sent))
        && call.at(Mark.ANSWERED).forAll(answered -> !cdr.dialledAt().isAfter(answered))
        && !cdr.endedAt().isBefore(cdr.dialledAt());
  }

  /** An end that either side has confirmed to the other was stored before. */
  private static boolean isForgotten(CallLog call, CdrLine cdr) {
    return cdr.isRecovered() && (call.has(Mark.BYE_ANSWERED) || call.has(Mark.RELEASED));
  }
}
