package no.meetat.simulator.script;

import io.vavr.control.Option;
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

  boolean isOrdered(LocalDate today) {
    return start(today).isBefore(end(today));
  }
}
