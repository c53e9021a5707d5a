package no.meetat.simulator.player;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import no.meetat.time.Moment;

/** Times and durations as a transcript shows them. */
final class Stamp {
  private Stamp() {}

  /** Minutes, seconds and tenths since the script's start: {@code 05:07.8}, {@code 1:05:07.8}. */
  static String of(Moment moment) {
    return clock(moment.millis() / 1_000) + "." + moment.millis() / 100 % 10;
  }

  /** The same of a wall-clock time. */
  static String of(Instant wall, Instant start) {
    return of(new Moment(Duration.between(start, wall).toMillis(), wall));
  }

  /** Minutes and seconds, with hours when there are any. */
  static String clock(long seconds) {
    String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
    return seconds < 3_600 ? minutes : seconds / 3_600 + ":" + minutes;
  }
}
