package no.meetat.bridge.memory;

import java.time.Instant;
import no.meetat.bridge.Timer;
import no.meetat.contract.TimerContract;
import no.meetat.time.Moment;

class VirtualTimerTest extends TimerContract {

  private final VirtualTimer timer = new VirtualTimer(Instant.EPOCH);

  @Override
  protected Timer timer() {
    return timer;
  }

  @Override
  protected Moment now() {
    return timer.now();
  }

  @Override
  protected void pass(long millis) {
    timer.pass(millis);
  }
}
