package no.meetat.sip.trunk;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The thread of a running server. */
record TrunkThread(ScheduledExecutorService thread) implements Timeline {

  @Override
  public void execute(Runnable due) {
    thread.execute(due);
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Runnable after(Duration time, Runnable due) {
    ScheduledFuture<?> later = thread.schedule(due, time.toMillis(), TimeUnit.MILLISECONDS);
    return () -> later.cancel(false);
  }
}
