package no.meetat.architecture.planted.conference;

import java.util.concurrent.Executor;

/** Threads outside their package. */
class UsesThreads {

  private volatile int seen;

  void concurrent(Executor executor) {
    executor.execute(() -> {});
  }

  String thread() {
    return Thread.currentThread().getName();
  }

  synchronized int method() {
    return seen;
  }

  int block() {
    synchronized (this) {
      return seen;
    }
  }
}
