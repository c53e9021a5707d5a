package no.meetat.sip.vital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VitalThreadTest {

  private final Vitals vitals = new Vitals();

  @Test
  void a_thread_outlives_what_its_steps_throw_errors_too() throws Exception {
    LinkedBlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
    AtomicInteger steps = new AtomicInteger();
    Thread thread =
        VitalThread.start(
            "sturdy",
            vitals,
            () -> {
              Throwable fault = faults.take();
              steps.incrementAndGet();
              return isNothing(fault);
            });
    faults.add(new IllegalStateException("bug"));
    faults.add(new OutOfMemoryError("test"));
    faults.add(new StackOverflowError());
    faults.add(new Throwable("nothing"));
    await().until(() -> steps.get() == 4);

    assertThat(vitals.ailing()).isEmpty();
    thread.interrupt();
  }

  private static boolean isNothing(Throwable fault) throws Exception {
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault instanceof Exception exception) {
      throw exception;
    }
    return true;
  }

  @Test
  void a_thread_that_fails_again_and_again_is_not_well() {
    AtomicInteger left = new AtomicInteger(2 * VitalThread.DISEASE);
    VitalThread.start(
        "sick",
        vitals,
        () -> {
          if (left.decrementAndGet() > 0) {
            throw new IllegalStateException("again");
          }
          return false;
        });

    await().until(() -> vitals.ailing().contains("sick"));
  }

  @Test
  void a_thread_that_has_ended_is_not_well() throws Exception {
    VitalThread.start("done", vitals, () -> false).join();

    assertThat(vitals.ailing()).containsExactly("done");
  }

  @Test
  void a_clock_outlives_what_its_tasks_throw_and_is_well() throws Exception {
    ScheduledExecutorService clock = VitalClock.start("clock", vitals);
    var _ =
        clock.schedule(
            () -> {
              throw new StackOverflowError();
            },
            0,
            TimeUnit.MILLISECONDS);

    assertThat(clock.schedule(() -> "ticks", 1, TimeUnit.MILLISECONDS).get()).isEqualTo("ticks");
    assertThat(vitals.ailing()).isEmpty();
    clock.shutdownNow();
  }
}
