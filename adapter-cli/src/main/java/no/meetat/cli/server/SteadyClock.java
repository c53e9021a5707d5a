package no.meetat.cli.server;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import no.meetat.time.Moment;

/** The time of this process: durations from a monotonic clock, stamps from the wall's (S36). */
public final class SteadyClock implements Supplier<Moment> {

  private final LongSupplier nanos;
  private final Clock wall;
  private final long origin;

  /** A clock that counts milliseconds from now on. */
  public SteadyClock(LongSupplier nanos, Clock wall) {
    this.nanos = nanos;
    this.wall = wall;
    this.origin = nanos.getAsLong();
  }

  /** The clock of this machine. */
  public static SteadyClock system() {
    return new SteadyClock(System::nanoTime, Clock.systemUTC());
  }

  @Override
  public Moment get() {
    Instant stamp = wall.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Moment(TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - origin), stamp);
  }
}
