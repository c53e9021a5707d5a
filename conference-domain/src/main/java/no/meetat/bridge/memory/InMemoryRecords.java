package no.meetat.bridge.memory;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import no.meetat.bridge.CallDetailRecords;
import no.meetat.call.CallId;
import no.meetat.charging.CallDetailRecord;

/** Call detail records kept in memory. */
public final class InMemoryRecords implements CallDetailRecords {

  private LinkedHashMap<CallId, CallDetailRecord> byCall = LinkedHashMap.empty();

  @Override
  public synchronized void add(CallDetailRecord record) {
    if (!byCall.containsKey(record.callId())) {
      byCall = byCall.put(record.callId(), record);
    }
  }

  /** All records in the order their calls ended. */
  public synchronized Seq<CallDetailRecord> all() {
    return byCall.values().toVector();
  }
}
