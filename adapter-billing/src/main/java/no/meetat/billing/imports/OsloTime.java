package no.meetat.billing.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import no.meetat.time.Oslo;

/** Times as people write them: ISO 8601, Europe/Oslo where no offset is given. */
public final class OsloTime {

  /** How a time is written, for messages. */
  public static final String FORM = "a time like 2026-11-23T09:00 or 2026-11-23T09:00+01:00";

  private static final String NO_TIME = "is not " + FORM;
  private static final String SKIPPED =
      "does not exist: the clocks of Europe/Oslo skip it as summer time begins";

  private static final String TWICE =
      "comes twice, as summer time ends: write +02:00 behind the first, or +01:00 behind the second";

  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private OsloTime() {}

  /** The beginning of a day written like 2027-01-01; none for anything else. */
  public static Option<Instant> midnight(String day) {
    return Try.of(() -> LocalDate.parse(day.strip()).atStartOfDay(Oslo.ZONE).toInstant())
        .toOption()
        .filter(OsloTime::isInRange);
  }

  /** The day in Europe/Oslo, written like 2027-01-01. */
  public static String day(Instant time) {
    return time.atZone(Oslo.ZONE).toLocalDate().toString();
  }

  /** The time, a blank may stand for the T; or what is wrong, to follow the name of a time. */
  public static Either<String, Instant> read(String written) {
    String iso = iso(written);
    return Try.of(() -> LocalDateTime.parse(iso))
        .fold(any -> withOffset(iso), OsloTime::local)
        .filterOrElse(OsloTime::isInRange, any -> NO_TIME);
  }

  /** The same, but of an hour that comes twice only with its offset. */
  static Either<String, Instant> readOnce(String written) {
    return read(written).filterOrElse(any -> !isTwice(written), any -> TWICE);
  }

  private static boolean isTwice(String written) {
    return Try.of(() -> LocalDateTime.parse(iso(written)))
        .map(time -> Oslo.ZONE.getRules().getValidOffsets(time).size() > 1)
        .getOrElse(false);
  }

  private static String iso(String written) {
    return written.strip().replaceFirst(" ", "T");
  }

  private static Either<String, Instant> withOffset(String iso) {
    return Try.of(() -> OffsetDateTime.parse(iso).toInstant())
        .toEither()
        .mapLeft(malformed -> NO_TIME);
  }

  /** Of an hour that comes twice, the first. */
  private static Either<String, Instant> local(LocalDateTime time) {
    return Oslo.ZONE.getRules().getValidOffsets(time).isEmpty()
        ? Either.left(SKIPPED)
        : Either.right(time.atZone(Oslo.ZONE).toInstant());
  }

  private static boolean isInRange(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }
}
