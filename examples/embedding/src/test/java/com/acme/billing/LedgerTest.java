package com.acme.billing;

import io.vavr.collection.Seq;
import no.meetat.bridge.Journal;
import no.meetat.bridge.ProjectingJournal;
import no.meetat.bridge.memory.InMemoryJournal;
import no.meetat.bridge.memory.InMemoryMeetings;
import no.meetat.charging.CallDetailRecord;
import no.meetat.contract.CallDetailRecordsContract;

class LedgerTest extends CallDetailRecordsContract {

  private final Ledger ledger = new Ledger();
  private final Journal journal =
      new ProjectingJournal(new InMemoryJournal(), ledger, new InMemoryMeetings());

  @Override
  protected Journal journal() {
    return journal;
  }

  @Override
  protected Seq<CallDetailRecord> stored() {
    return ledger.records();
  }
}
