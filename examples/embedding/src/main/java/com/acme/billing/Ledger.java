package com.acme.billing;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import no.meetat.bridge.CallDetailRecords;
import no.meetat.call.CallId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.number.PhoneNumber;

/** Acme's own adapter: what its payers owe. */
public final class Ledger implements CallDetailRecords {

  private LinkedHashMap<CallId, CallDetailRecord> byCall = LinkedHashMap.empty();

  @Override
  public synchronized void add(CallDetailRecord record) {
    if (!byCall.containsKey(record.callId())) {
      byCall = byCall.put(record.callId(), record);
    }
  }

  /** All records in the order their calls ended. */
  public synchronized Seq<CallDetailRecord> records() {
    return byCall.values().toVector();
  }

  /** What this number owes, excluding VAT. */
  public Money owedBy(PhoneNumber payer) {
    return records()
        .filter(record -> record.billTo().contains(payer))
        .map(CallDetailRecord::amount)
        .foldLeft(Money.zero("NOK"), Money::plus);
  }
}
