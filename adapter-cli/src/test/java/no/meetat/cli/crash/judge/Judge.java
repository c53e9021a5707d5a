package no.meetat.cli.crash.judge;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.cli.crash.judge.Violation.Kind;

/** Holds each call against its record (S35). All calls are over, all crashes are recovered. */
public final class Judge {

  private final Seq<CallLog> calls;
  private final Seq<CdrLine> records;
  private final Map<String, ? extends Seq<CdrLine>> byCaller;
  private final Gatherings gatherings;

  private Judge(Seq<CallLog> calls, Seq<CdrLine> records) {
    this.calls = calls;
    this.records = records;
    this.byCaller = records.groupBy(CdrLine::caller);
    this.gatherings = new Gatherings(calls);
  }

  /** What is wrong, and how good the rest is. */
  public static Verdict judge(Seq<CallLog> calls, Seq<CdrLine> records) {
    return new Judge(calls, records).verdict();
  }

  private Verdict verdict() {
    Seq<Violation> violations =
        calls.flatMap(this::counted).appendAll(strangers()).appendAll(sameNames());
    return new Verdict(
        calls.count(call -> call.has(Mark.ANSWERED)),
        records,
        violations.appendAll(calls.flatMap(this::held)),
        calls.flatMap(this::error));
  }

  private Option<Violation> counted(CallLog call) {
    int found = of(call).size();
    if (found > 1) {
      return Option.some(new Violation(Kind.DOUBLE, found + " records of " + call));
    }
    if (found == 0 && call.has(Mark.ANSWERED)) {
      return Option.some(new Violation(Kind.LOST, "no record of " + call));
    }
    return Option.when(
        found == 1 && call.has(Mark.REFUSED),
        () -> new Violation(Kind.UNKNOWN, of(call) + " was refused: " + call));
  }

  private Seq<Violation> strangers() {
    Set<String> known = calls.map(CallLog::number).toSet();
    return records
        .reject(cdr -> known.contains(cdr.caller()))
        .map(cdr -> new Violation(Kind.UNKNOWN, "nobody made " + cdr));
  }

  private Seq<Violation> sameNames() {
    return Vector.ofAll(records.groupBy(CdrLine::callId).values())
        .filter(same -> same.size() > 1)
        .map(same -> new Violation(Kind.DOUBLE, "one name of " + same));
  }

  private Seq<Violation> held(CallLog call) {
    return only(call)
        .map(cdr ->
            Ends.check(call, cdr)
                .appendAll(Charges.check(call, cdr))
                .appendAll(gatherings.check(call, cdr)))
        .getOrElse(Vector.empty());
  }

  private Option<Verdict.Deviation> error(CallLog call) {
    boolean cutOff = !call.has(Mark.BYE_SENT) && !call.has(Mark.RELEASED);
    return only(call).map(cdr -> new Verdict.Deviation(Ends.error(call, cdr).toMillis(), cutOff));
  }

  private Option<CdrLine> only(CallLog call) {
    return of(call).size() == 1 ? of(call).headOption() : Option.none();
  }

  private Seq<CdrLine> of(CallLog call) {
    return byCaller.get(call.number()).<Seq<CdrLine>>map(found -> found).getOrElse(Vector.empty());
  }
}
