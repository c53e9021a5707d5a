package no.meetat.billing.audit;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.CdrField;

/**
 * Pairs journalled records with stored ones by their calls. Both come in nearly the same order, so
 * hardly anything waits for its other half.
 */
final class Matching {

  /**
   * Of each kind: what waits longer has no other half, or one that is far from where it belongs.
   */
  static final int MOST_WAITING = 20_000;

  private final SequencedMap<String, CallDetailRecord> journalled = new LinkedHashMap<>();
  private final SequencedMap<String, CallDetailRecord> stored = new LinkedHashMap<>();
  private final Consumer<Discrepancy> discrepancies;

  Matching(Consumer<Discrepancy> discrepancies) {
    this.discrepancies = discrepancies;
  }

  void journalled(CallDetailRecord cdr) {
    CallDetailRecord other = stored.remove(call(cdr));
    if (other == null) {
      keep(cdr, journalled);
      giveUpAbove(MOST_WAITING, journalled, this::notStored);
    } else {
      compare(cdr, other);
    }
  }

  void stored(CallDetailRecord cdr) {
    CallDetailRecord other = journalled.remove(call(cdr));
    if (other == null) {
      keep(cdr, stored);
      giveUpAbove(MOST_WAITING, stored, this::notJournalled);
    } else {
      compare(other, cdr);
    }
  }

  /** Nothing more comes: what is left has no other half. */
  void finish() {
    giveUpAbove(0, journalled, this::notStored);
    giveUpAbove(0, stored, this::notJournalled);
  }

  private void keep(CallDetailRecord cdr, SequencedMap<String, CallDetailRecord> waiting) {
    if (waiting.putIfAbsent(call(cdr), cdr) != null) {
      tell(call(cdr), "there are two records");
    }
  }

  private static void giveUpAbove(
      int most, SequencedMap<String, CallDetailRecord> waiting, Consumer<String> told) {
    while (waiting.size() > most) {
      told.accept(waiting.pollFirstEntry().getKey());
    }
  }

  private void notStored(String call) {
    tell(call, "the journal holds a record that is not stored, or two");
  }

  private void notJournalled(String call) {
    tell(call, "its record is not in the journal");
  }

  private void compare(CallDetailRecord inJournal, CallDetailRecord inStore) {
    CdrField.ALL.forEach(field -> {
      String expected = field.text(inJournal);
      String found = field.text(inStore);
      if (!found.equals(expected)) {
        tell(
            call(inJournal),
            "%s is %s in its record, %s in the journal"
                .formatted(field.name(), shown(found), shown(expected)));
      }
    });
  }

  private static String call(CallDetailRecord cdr) {
    return cdr.callId().value();
  }

  private static String shown(String value) {
    return value.isEmpty() ? "empty" : value;
  }

  private void tell(String call, String what) {
    discrepancies.accept(new Discrepancy("call " + call, what));
  }
}
