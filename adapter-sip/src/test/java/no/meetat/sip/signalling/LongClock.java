package no.meetat.sip.signalling;

import java.time.Duration;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A clock that runs short times as they pass, as between two messages, and long ones, of 10 s and
 * more, as a test says.
 */
final class LongClock extends ScheduledThreadPoolExecutor {

  private static final long LONG_MILLIS = 10_000;

  private final Queue<Alarm> alarms =
      new PriorityBlockingQueue<>(16, Comparator.comparingLong(Alarm::at));
  private long now;

  LongClock() {
    super(1, Thread.ofPlatform().daemon().name("long-clock").factory(), new DiscardPolicy());
  }

  private record Alarm(long at, Runnable due, ScheduledFuture<?> handle) {}

  @Override
  public synchronized ScheduledFuture<?> schedule(Runnable due, long delay, TimeUnit unit) {
    ScheduledFuture<?> handle = super.schedule(due, delay, unit);
    long millis = unit.toMillis(delay);
    if (millis >= LONG_MILLIS) {
      alarms.add(new Alarm(now + millis, due, handle));
    }
    return handle;
  }

  /** Lets this time pass at once. */
  synchronized void advance(Duration time) {
    now += time.toMillis();
    while (!alarms.isEmpty() && alarms.peek().at() <= now) {
      Alarm alarm = alarms.remove();
      if (alarm.handle().cancel(false)) {
        execute(alarm.due());
      }
    }
  }
}
