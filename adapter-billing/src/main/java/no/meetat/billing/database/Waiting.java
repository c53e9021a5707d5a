package no.meetat.billing.database;

import java.util.concurrent.CompletableFuture;

/**
 * A write that waits for its commit.
 *
 * @param write what to write
 * @param rows how much of the backlog's room it takes
 * @param sinceNanos when it was given, by the monotonic clock
 * @param released completes when nobody need wait for it any more
 */
record Waiting(Write write, int rows, long sinceNanos, CompletableFuture<Void> released) {

  static Waiting of(Write write, int rows) {
    return new Waiting(write, rows, System.nanoTime(), new CompletableFuture<>());
  }

  void await() {
    released.join();
  }

  void release() {
    released.complete(null);
  }

  void refuse(Throwable cause) {
    released.completeExceptionally(cause);
  }
}
