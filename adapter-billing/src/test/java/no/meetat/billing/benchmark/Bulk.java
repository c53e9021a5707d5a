package no.meetat.billing.benchmark;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import no.meetat.billing.Store;
import no.meetat.billing.run.Run;

/**
 * As many calls as can be end at once: each is rated, and waits until it is durable. Then records
 * alone, one after another.
 */
record Bulk(Place place, long calls) implements Runnable {

  private static final int CALLERS = 4_000;
  private static final long WARM_UP = 20_000;

  @Override
  public void run() {
    try (Store store = place.open();
        Run run = Place.start(store)) {
      long after = WARM_UP + calls;
      end(run, 0, WARM_UP);
      Figures.measure("calls rated and durable", calls, () -> end(run, WARM_UP, after));
      Records.add(run, after, after + WARM_UP);
      Figures.measure(
          "records rated and durable",
          calls,
          () -> Records.add(run, after + WARM_UP, after + WARM_UP + calls));
    }
  }

  private static void end(Run run, long from, long until) {
    AtomicLong next = new AtomicLong(from);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, CALLERS)
          .forEach(caller -> callers.execute(() -> endWhile(run, next, until)));
    }
  }

  private static void endWhile(Run run, AtomicLong next, long until) {
    long call = next.getAndIncrement();
    while (call < until) {
      run.journal().append(EndedCalls.entries(call));
      call = next.getAndIncrement();
    }
  }
}
