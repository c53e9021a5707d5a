package no.meetat.cli.simulation;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.LinkedHashMap;
import java.util.Map;
import no.meetat.bridge.CallDetailRecords;
import no.meetat.call.CallId;
import no.meetat.charging.CallDetailRecord;

/** The call detail records of a simulation. */
final class Records implements CallDetailRecords {
  private final Map<CallId, CallDetailRecord> byCall = new LinkedHashMap<>();

  @Override
  public void add(CallDetailRecord record) {
    byCall.putIfAbsent(record.callId(), record);
  }

  /** In the order the calls ended. */
  Seq<CallDetailRecord> all() {
    return Vector.ofAll(byCall.values());
  }
}
