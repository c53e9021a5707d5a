package no.meetat.bridge;

import no.meetat.charging.CallDetailRecord;

/**
 * Driven port: the call detail records (S35). The journal's entries hold them, so a journal that
 * keeps records with its entries does this itself; {@link ProjectingJournal} does it for others.
 */
public interface CallDetailRecords {

  /**
   * Keeps the record; a second one of the same call is ignored. Need not be durable on return: the
   * record is in the journal, from which it is added again after a crash. Does not block.
   */
  void add(CallDetailRecord record);
}
