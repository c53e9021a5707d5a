package no.meetat.billing.audit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import no.meetat.charging.CallDetailRecord;

/** Whether a record says of a stay what the events before it make of it. */
final class StayCheck {

  private record Compared(String name, Function<CallDetailRecord, Object> value) {}

  private static final Seq<Compared> VALUES =
      Vector.of(
          new Compared("meeting_id", CallDetailRecord::meetingId),
          new Compared("role", CallDetailRecord::role),
          new Compared("seated_at", CallDetailRecord::seatedAt),
          new Compared("charged_from", CallDetailRecord::chargedFrom),
          new Compared("charged_until", CallDetailRecord::chargedUntil),
          new Compared("held_seconds", CallDetailRecord::heldSeconds),
          new Compared("charged_seconds", CallDetailRecord::chargedSeconds),
          new Compared("cause", CallDetailRecord::cause),
          new Compared("bill_to", CallDetailRecord::billTo));

  private StayCheck() {}

  static Seq<Discrepancy> discrepancies(CallDetailRecord record, CallDetailRecord settled) {
    return VALUES.flatMap(each -> discrepancy(each, record, settled));
  }

  private static Option<Discrepancy> discrepancy(
      Compared compared, CallDetailRecord record, CallDetailRecord settled) {
    Object is = compared.value().apply(record);
    Object should = compared.value().apply(settled);
    return Option.when(
        !is.equals(should),
        () ->
            new Discrepancy(
                "call " + record.callId(),
                compared.name() + " is " + is + ", and by what happened " + should));
  }
}
