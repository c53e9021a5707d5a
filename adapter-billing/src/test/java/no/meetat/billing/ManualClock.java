package no.meetat.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import no.meetat.contract.Samples;
import no.meetat.time.Moment;

/** A clock that stands until it is moved; begins at nine. */
public final class ManualClock implements Supplier<Moment>, InstantSource {

  private final AtomicLong millis = new AtomicLong();

  public void pass(Duration time) {
    millis.addAndGet(time.toMillis());
  }

  @Override
  public Moment get() {
    return Samples.at(millis.get());
  }

  @Override
  public Instant instant() {
    return get().wall();
  }
}
