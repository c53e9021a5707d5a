package no.meetat.simulator.script;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The time a meeting is booked for, as a script writes it.
 *
 * @param from with a date or on the date of the script's clock
 * @param to with a date, or the next such time after {@code from}
 */
record BookedTime(Written from, Written to) {

  /** How long a meeting may last whose end has no date. */
  private static final Duration LONGEST_UNDATED = Duration.ofHours(12);

  /** A local time, and its date where one is written. */
  record Written(Option<LocalDate> date, LocalTime time) {
    private LocalDateTime on(LocalDate otherwise) {
      return date.getOrElse(otherwise).atTime(time);
    }
  }

  LocalDateTime start(LocalDate today) {
    return from.on(today);
  }

  LocalDateTime end(LocalDate today) {
    LocalDateTime start = start(today);
    LocalDateTime end = to.on(start.toLocalDate());
    return to.date().isEmpty() && !end.isAfter(start) ? end.plusDays(1) : end;
  }

  /** A time without a date that is most of a day later is one that was before the start. */
  boolean isOrdered(LocalDate today) {
    return start(today).isBefore(end(today)) && (to.date().isDefined() || isShort(today));
  }

  private boolean isShort(LocalDate today) {
    return Duration.between(start(today), end(today)).compareTo(LONGEST_UNDATED) <= 0;
  }
}
