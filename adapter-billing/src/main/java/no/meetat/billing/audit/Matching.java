package no.meetat.billing.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.CdrField;

/**
 * Pairs journalled records with stored ones by their calls. Both come in nearly the same order, so
 * hardly anything waits for its other half.
 */
final class Matching {

  private final Map<String, CallDetailRecord> journalled = new HashMap<>();
  private final Map<String, CallDetailRecord> stored = new HashMap<>();
  private final Consumer<Discrepancy> discrepancies;

  Matching(Consumer<Discrepancy> discrepancies) {
    this.discrepancies = discrepancies;
  }

  void journalled(CallDetailRecord cdr) {
    pair(cdr, stored, journalled, true);
  }

  void stored(CallDetailRecord cdr) {
    pair(cdr, journalled, stored, false);
  }

  /** Nothing more comes: what is left has no other half. */
  void finish() {
    journalled
        .keySet()
        .forEach(call -> tell(call, "the journal holds a record that is not stored, or two"));
    stored.keySet().forEach(call -> tell(call, "its record is not in the journal"));
  }

  private void pair(
      CallDetailRecord cdr,
      Map<String, CallDetailRecord> others,
      Map<String, CallDetailRecord> own,
      boolean fromJournal) {
    String call = cdr.callId().value();
    CallDetailRecord other = others.remove(call);
    if (other != null) {
      compare(call, fromJournal ? cdr : other, fromJournal ? other : cdr);
    } else if (own.putIfAbsent(call, cdr) != null) {
      tell(call, "there are two records");
    }
  }

  private void compare(String call, CallDetailRecord inJournal, CallDetailRecord inStore) {
    CdrField.ALL.forEach(field -> {
      String expected = field.text(inJournal);
      String found = field.text(inStore);
      if (!found.equals(expected)) {
        tell(
            call,
            "%s is %s in its record, %s in the journal"
                .formatted(field.name(), shown(found), shown(expected)));
      }
    });
  }

  private static String shown(String value) {
    return value.isEmpty() ? "empty" : value;
  }

  private void tell(String call, String what) {
    discrepancies.accept(new Discrepancy("call " + call, what));
  }
}
