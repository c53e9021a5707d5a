package no.meetat.cli.crash.judge;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import no.meetat.call.Role;
import no.meetat.cli.crash.judge.Violation.Kind;

/**
 * Whether calls are charged when, and only when, their meeting was open, as far as its callers can
 * know (S31). They know when they keyed their codes, and which of them are moderators.
 */
final class Gatherings {

  /** After so long a code that was confirmed must have been looked up. */
  private static final Duration LOOKED_UP = Duration.ofSeconds(2);

  private final Map<Tuple2<Life, String>, Seq<CallLog>> callers;

  Gatherings(Seq<CallLog> calls) {
    Seq<CallLog> seated = calls.filter(call -> call.seat().isDefined());
    this.callers =
        seated
            .groupBy(call -> Tuple.of(call.life(), call.seat().get().payer()))
            .mapValues(group -> group);
  }

  Seq<Violation> check(CallLog call, CdrLine cdr) {
    return Vector.of(
            Checks.require(mayBeCharged(call, cdr), Kind.OPEN, "charges too soon", call, cdr),
            Checks.require(
                isChargedAsDue(call, cdr), Kind.OPEN, "charges too late or nothing", call, cdr))
        .flatMap(violation -> violation);
  }

  private boolean mayBeCharged(CallLog call, CdrLine cdr) {
    return cdr.chargedFrom()
        .forAll(from ->
            isNotAfter(call.at(Mark.CODE_SENT), from)
                && moderators(call).exists(other -> isNotAfter(other.at(Mark.CODE_SENT), from)));
  }

  private boolean isChargedAsDue(CallLog call, CdrLine cdr) {
    return moderators(call)
        .flatMap(moderator -> surelyOpen(call, moderator))
        .filter(open -> open.isBefore(cdr.endedAt()))
        .forAll(open -> isNotAfter(cdr.chargedFrom(), open));
  }

  /** By when both are in the open meeting for sure; none when one may have been kept out. */
  private Option<Instant> surelyOpen(CallLog call, CallLog moderator) {
    return latest(call.at(Mark.CODE_TAKEN), moderator.at(Mark.CODE_TAKEN))
        .map(both -> both.plus(LOOKED_UP))
        .filter(open -> open.isBefore(call.end()) && open.isBefore(moderator.end()))
        .filter(open -> doorClosed(call).forAll(open::isBefore));
  }

  private Option<Instant> doorClosed(CallLog call) {
    return gathering(call).flatMap(other -> other.at(Mark.DOOR_CLOSED)).min();
  }

  private Seq<CallLog> moderators(CallLog call) {
    return gathering(call)
        .filter(other -> other.seat().exists(seat -> seat.role() == Role.MODERATOR));
  }

  private Seq<CallLog> gathering(CallLog call) {
    return call.seat()
        .flatMap(seat -> callers.get(Tuple.of(call.life(), seat.payer())))
        .getOrElse(Vector.empty());
  }

  private static Option<Instant> latest(Option<Instant> one, Option<Instant> other) {
    return one.flatMap(a -> other.map(b -> a.isAfter(b) ? a : b));
  }

  private static boolean isNotAfter(Option<Instant> at, Instant limit) {
    return at.exists(known -> !known.isAfter(limit));
  }
}
