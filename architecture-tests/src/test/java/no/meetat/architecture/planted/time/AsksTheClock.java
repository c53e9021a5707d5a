package no.meetat.architecture.planted.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The domain asks what time it is, and where. */
class AsksTheClock {

  long millis() {
    return System.currentTimeMillis();
  }

  long nanos() {
    return System.nanoTime();
  }

  Instant instant() {
    return Instant.now();
  }

  LocalDate date(ZoneId zone) {
    return LocalDate.now(zone);
  }

  Instant clock(Clock clock) {
    return clock.instant();
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  Supplier<Instant> reference() {
    return Instant::now;
  }
}
