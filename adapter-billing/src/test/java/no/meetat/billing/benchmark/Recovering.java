package no.meetat.billing.benchmark;

import io.vavr.collection.Vector;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.bridge.JournalEntry;
import no.meetat.bridge.Recovery;
import no.meetat.charging.TariffBook;
import no.meetat.conference.ConferencePolicy;
import no.meetat.contract.Samples;

/** Starts after a crash with so many events of calls that were in progress. */
record Recovering(Place place, long events) implements Runnable {

  private static final int EVENTS_A_CALL = 100;
  private static final int OPENINGS = 20;

  @Override
  public void run() {
    crash();
    Recovery recovery =
        new Recovery(
            AdmissionPolicy.defaults(), ConferencePolicy.defaults(), TariffBook.standard());
    try (Store store = place.open()) {
      Figures.measure(
          "events recovered",
          events,
          () -> TestStore.start(store, Place.clock(), recovery::close).close());
    }
    Figures.measure("stores opened", OPENINGS, this::reopen);
  }

  private void crash() {
    try (Store store = place.open();
        Run run = TestStore.start(store, Place.clock())) {
      run.watch(() -> 1);
      LongStream.range(0, events / EVENTS_A_CALL).forEach(call -> begin(run, "call-" + call));
    }
  }

  private static void begin(Run run, String call) {
    run.journal().append(Vector.range(0, EVENTS_A_CALL).map(number -> event(call, number)));
  }

  private static JournalEntry event(String call, int number) {
    return number == 0 ? Samples.answered(call) : Samples.refused(call, number);
  }

  private void reopen() {
    IntStream.range(0, OPENINGS).forEach(opening -> place.open().close());
  }
}
