package no.meetat.billing.benchmark;

import io.vavr.collection.Vector;
import java.security.SecureRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import no.meetat.billing.Store;
import no.meetat.billing.run.Run;
import no.meetat.booking.AccessCode;
import no.meetat.booking.CodePolicy;
import no.meetat.contract.Samples;

/** One thing after another: durable entries, and the look-up of a code. */
record Single(Place place) implements Runnable {

  private static final int ENTRIES = 5_000;
  private static final int LOOK_UPS = 20_000;

  @Override
  public void run() {
    try (Store store = place.open();
        Run run = Place.start(store)) {
      repeat("durable entries, one after another", ENTRIES, entry -> append(run, entry));
      AccessCode right = book(store);
      repeat("look-ups of a right code", LOOK_UPS, time -> store.meetings().find(right));
      AccessCode wrong = new AccessCode("0000");
      repeat("look-ups of a wrong code", LOOK_UPS, time -> store.meetings().find(wrong));
    }
  }

  private static void append(Run run, int number) {
    run.journal().append(Vector.of(Samples.refused("alone", number)));
  }

  private static AccessCode book(Store store) {
    return store
        .meetingBook()
        .book(Samples.standing(), CodePolicy.DEFAULT, new SecureRandom())
        .get()
        .codes()
        .values()
        .head();
  }

  private static void repeat(String what, int count, IntConsumer work) {
    IntStream.range(0, count / 2).forEach(work);
    Figures.measure(what, count, () -> IntStream.range(0, count).forEach(work));
  }
}
