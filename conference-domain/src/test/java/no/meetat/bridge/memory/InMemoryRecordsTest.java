package no.meetat.bridge.memory;

import io.vavr.collection.Seq;
import no.meetat.bridge.CallDetailRecords;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.CallDetailRecordsContract;

class InMemoryRecordsTest extends CallDetailRecordsContract {

  private final InMemoryRecords records = new InMemoryRecords();

  @Override
  protected CallDetailRecords records() {
    return records;
  }

  @Override
  protected Seq<CallDetailRecord> stored() {
    return records.all();
  }
}
