package no.meetat.sip.vital;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that runs the tasks that are due. A task's exception is reported and harms no other
 * task. The thread is well while it notes the time once a second.
 */
public final class VitalClock extends ScheduledThreadPoolExecutor {

  /** A thread behind by more than this is stuck. */
  static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final Logger LOG = LoggerFactory.getLogger(VitalClock.class);

  private final String name;
  private volatile long noted = System.nanoTime();

  private VitalClock(String name) {
    super(
        1,
        Thread.ofPlatform().daemon().name(name).factory(),
        new ThreadPoolExecutor.DiscardPolicy());
    this.name = name;
    setRemoveOnCancelPolicy(true);
  }

  /** Starts it, and has its health watched; tasks given to it after its end are not run. */
  public static ScheduledExecutorService start(String name, Vitals vitals) {
    VitalClock clock = new VitalClock(name);
    ScheduledFuture<?> _ =
        clock.scheduleAtFixedRate(() -> clock.noted = System.nanoTime(), 0, 1, TimeUnit.SECONDS);
    vitals.watch(name, () -> System.nanoTime() - clock.noted < STUCK_NANOS);
    return clock;
  }

  /** How many tasks wait for their time on such a clock; 0 for another kind of clock. */
  public static int waiting(ScheduledExecutorService clock) {
    return clock instanceof VitalClock own ? own.getQueue().size() : 0;
  }

  @Override
  protected void afterExecute(Runnable task, @Nullable Throwable fault) {
    super.afterExecute(task, fault);
    if (task instanceof Future<?> future && future.isDone()) {
      tellFault(future);
    }
  }

  private void tellFault(Future<?> done) {
    try {
      done.get();
    } catch (ExecutionException fault) {
      LOG.error("{} goes on after a failure", name, fault.getCause());
    } catch (CancellationException unwanted) {
      LOG.trace("{} left something out", name);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
