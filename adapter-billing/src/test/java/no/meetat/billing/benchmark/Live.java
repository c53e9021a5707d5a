package no.meetat.billing.benchmark;

import io.vavr.collection.Vector;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import no.meetat.billing.Store;
import no.meetat.billing.run.Run;

/** 2,000 calls end each second: how long each waits, and how late a mixer's clock is by that. */
record Live(Place place) implements Runnable {

  private static final int CALLS_A_SECOND = 2_000;
  private static final int SECONDS = 30;
  private static final int WARM_UP = 10;
  private static final long BETWEEN_CALLS = TimeUnit.SECONDS.toNanos(1) / CALLS_A_SECOND;
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);

  @Override
  public void run() {
    System.out.println(idle());
    try (Store store = place.open();
        Run run = Place.start(store)) {
      serve(run, 0, WARM_UP);
      Figures.measure(
          "calls ended one by one, live",
          CALLS_A_SECOND * SECONDS,
          () -> serve(run, WARM_UP, SECONDS).forEach(System.out::println));
    }
  }

  /** What the machine does to the clock by itself. */
  private static Latencies idle() {
    Latencies late = new Latencies("lateness of a 20 ms clock, no calls");
    tick(System.nanoTime(), SECONDS, late);
    return late;
  }

  private static Vector<String> serve(Run run, int from, int seconds) {
    Latencies durable = new Latencies("until durable");
    Latencies late = new Latencies("lateness of a 20 ms clock");
    long start = System.nanoTime();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Thread clock = Thread.ofPlatform().start(() -> tick(start, seconds, late));
      IntStream.range(0, seconds * CALLS_A_SECOND)
          .forEach(call -> {
            long due = start + call * BETWEEN_CALLS;
            waitFor(due);
            callers.execute(() -> end(run, from * CALLS_A_SECOND + call, due, durable));
          });
      join(clock);
    }
    return Vector.of(durable.toString(), late.toString());
  }

  private static void end(Run run, long call, long due, Latencies durable) {
    run.journal().append(EndedCalls.entries(call));
    durable.add(System.nanoTime() - due);
  }

  private static void tick(long start, int seconds, Latencies late) {
    long ticks = TimeUnit.SECONDS.toNanos(seconds) / TICK;
    for (long tick = 1; tick <= ticks; tick++) {
      waitFor(start + tick * TICK);
      late.add(System.nanoTime() - start - tick * TICK);
    }
  }

  private static void waitFor(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  private static void join(Thread clock) {
    try {
      clock.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
