package no.meetat.sip.signalling.transaction;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A clock that a test moves; what is due runs on its thread. */
final class StepClock extends ScheduledThreadPoolExecutor {

  private final Queue<Alarm> alarms = new PriorityQueue<>(Comparator.comparingLong(Alarm::at));
  private long now;

  StepClock() {
    super(1, Thread.ofPlatform().daemon().factory());
  }

  private record Alarm(long at, Runnable due, ScheduledFuture<?> handle) {}

  @Override
  public ScheduledFuture<?> schedule(Runnable due, long delay, TimeUnit unit) {
    ScheduledFuture<?> handle = super.schedule(due, 1, TimeUnit.DAYS);
    alarms.add(new Alarm(now + unit.toMillis(delay), due, handle));
    return handle;
  }

  void advance(Duration time) {
    long until = now + time.toMillis();
    while (!alarms.isEmpty() && alarms.peek().at() <= until) {
      Alarm alarm = alarms.remove();
      now = alarm.at();
      if (alarm.handle().cancel(false)) {
        alarm.due().run();
      }
    }
    now = until;
  }

  long now() {
    return now;
  }
}
