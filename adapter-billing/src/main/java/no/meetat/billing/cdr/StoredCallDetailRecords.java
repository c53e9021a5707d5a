package no.meetat.billing.cdr;

import no.meetat.billing.database.GroupCommit;
import no.meetat.bridge.CallDetailRecords;
import no.meetat.charging.CallDetailRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps records in the database. The journal has stored a record already when it stored the entry
 * that holds it; this one is then ignored.
 */
public final class StoredCallDetailRecords implements CallDetailRecords {

  private static final Logger LOG = LoggerFactory.getLogger(StoredCallDetailRecords.class);

  private final GroupCommit writer;

  public StoredCallDetailRecords(GroupCommit writer) {
    this.writer = writer;
  }

  @Override
  public void add(CallDetailRecord cdr) {
    if (!writer.offer(new CdrInsert(cdr))) {
      LOG.error("No room for the record of call {}: it comes with the journal", cdr.callId());
    }
  }
}
