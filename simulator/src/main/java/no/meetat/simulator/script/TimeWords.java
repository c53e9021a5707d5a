package no.meetat.simulator.script;

import static no.meetat.simulator.script.Grammar.one;

import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Dates and times of day in scripts: {@code 2026-11-23 09:00:00}, {@code 09:00}. */
final class TimeWords {
  private static final Pattern STARTS_LIKE_A_DATE = Pattern.compile("\\d{4}-.*");

  private static final Grammar<LocalDate> DATE =
      one("a date (YYYY-MM-DD)", word -> Try.of(() -> LocalDate.parse(word)).toOption());

  private static final Grammar<LocalTime> TIME_OF_DAY =
      one("a time of day (HH:MM)", word -> Try.of(() -> LocalTime.parse(word)).toOption());

  static final Grammar<LocalDateTime> DATE_AND_TIME = DATE.and(TIME_OF_DAY, LocalDate::atTime);

  private static final Grammar<BookedTime.Written> DATED =
      DATE.and(TIME_OF_DAY, (date, time) -> new BookedTime.Written(Option.some(date), time));

  private static final Grammar<BookedTime.Written> DATELESS =
      TIME_OF_DAY.map(time -> new BookedTime.Written(Option.none(), time));

  /** A time of day, and its date where one is written. */
  static final Grammar<BookedTime.Written> BOOKED =
      words ->
          words.headOption().exists(STARTS_LIKE_A_DATE.asMatchPredicate())
              ? DATED.read(words)
              : DATELESS.read(words);

  private TimeWords() {}
}
