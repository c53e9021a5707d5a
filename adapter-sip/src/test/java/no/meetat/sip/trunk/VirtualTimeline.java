package no.meetat.sip.trunk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;

/** A thread whose time passes as a test says. */
final class VirtualTimeline implements Timeline {

  private final Deque<Runnable> due = new ArrayDeque<>();
  private final Queue<Alarm> alarms =
      new PriorityQueue<>(Comparator.comparingLong(Alarm::at).thenComparingLong(Alarm::number));
  private long now = 1_000_000_007;
  private long numbers;

  private record Alarm(long at, long number, Runnable due) {}

  @Override
  public void execute(Runnable task) {
    due.add(task);
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public Runnable after(Duration time, Runnable task) {
    Alarm alarm = new Alarm(now + time.toNanos(), numbers++, task);
    alarms.add(alarm);
    return () -> alarms.remove(alarm);
  }

  /** Runs what is due now, and what comes of it. */
  void run() {
    while (!due.isEmpty()) {
      due.remove().run();
    }
  }

  /** Lets this time pass. */
  void pass(Duration time) {
    long end = now + time.toNanos();
    run();
    while (!alarms.isEmpty() && alarms.peek().at <= end) {
      Alarm next = alarms.remove();
      now = next.at;
      next.due.run();
      run();
    }
    now = end;
  }
}
