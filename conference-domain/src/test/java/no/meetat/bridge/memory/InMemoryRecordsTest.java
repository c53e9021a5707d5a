package no.meetat.bridge.memory;

import io.vavr.collection.Seq;
import no.meetat.bridge.Journal;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.CallDetailRecordsContract;

class InMemoryRecordsTest extends CallDetailRecordsContract {

  private final InMemoryRecords records = new InMemoryRecords();

  @Override
  protected Journal journal() {
    return new ProjectingJournal(new InMemoryJournal(), records, new InMemoryMeetings());
  }

  @Override
  protected Seq<CallDetailRecord> stored() {
    return records.all();
  }
}
