package no.meetat.sip.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The wall time of what was noted by a monotonic clock: in the same order, and by the wall clock of
 * now where that was set. One thread at a time.
 */
final class Stamps {

  /** Both clocks may be read so far apart; more is a wall clock that was set. */
  private static final Duration GIVE = Duration.ofMillis(250);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private Instant wall;
  private long monotonic;

  Stamps(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.monotonic = nanos.getAsLong();
    this.wall = clock.instant();
  }

  /** When it was by the wall clock. */
  Instant at(long noted) {
    long now = nanos.getAsLong();
    Instant shown = clock.instant();
    if (Duration.between(by(now), shown).abs().compareTo(GIVE) > 0) {
      monotonic = now;
      wall = shown;
    }
    return by(noted);
  }

  private Instant by(long noted) {
    return wall.plusNanos(noted - monotonic);
  }
}
