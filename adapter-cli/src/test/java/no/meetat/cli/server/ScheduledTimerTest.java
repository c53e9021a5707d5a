package no.meetat.cli.server;

import java.time.Duration;
import no.meetat.bridge.Timer;
import no.meetat.contract.TimerContract;
import no.meetat.sip.vital.Vitals;
import no.meetat.time.Moment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

class ScheduledTimerTest extends TimerContract {

  private final SteadyClock clock = SteadyClock.system();
  private final ScheduledTimer timer = new ScheduledTimer(clock, new Vitals());

  @AfterEach
  void close() {
    timer.close();
  }

  @Override
  protected Timer timer() {
    return timer;
  }

  @Override
  protected Moment now() {
    return clock.get();
  }

  @Override
  protected void pass(long millis) {
    Awaitility.await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
  }
}
