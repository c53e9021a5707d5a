package no.meetat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import no.meetat.bridge.Timer;
import no.meetat.time.Moment;
import org.junit.jupiter.api.Test;

/** What every timer must do. */
public abstract class TimerContract {

  private final List<Long> woken = new CopyOnWriteArrayList<>();

  /** A timer without wake-ups. */
  protected abstract Timer timer();

  /** The time by the timer's clock. */
  protected abstract Moment now();

  /** Returns when so many milliseconds have passed by the timer's clock. */
  protected abstract void pass(long millis);

  @Test
  void a_wake_up_comes_once_and_not_early_and_tells_the_time() {
    long due = now().millis() + 50;
    timer().wakeAt(due, at -> woken.add(at.millis()));

    pass(200);
    assertThat(woken).singleElement().satisfies(at -> assertThat(at).isGreaterThanOrEqualTo(due));
  }

  @Test
  void a_wake_up_in_the_past_comes_at_once() {
    timer().wakeAt(now().millis() - 1_000, at -> woken.add(at.millis()));

    pass(100);
    assertThat(woken).hasSize(1);
  }

  @Test
  void a_wake_up_that_is_cancelled_does_not_come_and_others_do() {
    long now = now().millis();
    Timer.WakeUp cancelled = timer().wakeAt(now + 50, at -> woken.add(1L));
    timer().wakeAt(now + 50, at -> woken.add(2L));
    cancelled.cancel();

    pass(200);
    assertThat(woken).containsExactly(2L);
    cancelled.cancel();
  }

  @Test
  void wake_ups_come_in_the_order_of_their_times() {
    long now = now().millis();
    timer().wakeAt(now + 120, at -> woken.add(2L));
    timer().wakeAt(now + 20, at -> woken.add(1L));

    pass(300);
    assertThat(woken).containsExactly(1L, 2L);
  }
}
