package no.meetat.cli.output;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.meetat.time.Oslo;

/** Times as people are shown them: in Europe/Oslo with the offset (S36). */
public final class OsloStamp {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT).withZone(Oslo.ZONE);

  private static final DateTimeFormatter WITH_MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSxxx", Locale.ROOT).withZone(Oslo.ZONE);

  private OsloStamp() {}

  /** For example {@code 2026-11-23 09:00:00+01:00}. */
  public static String of(Instant time) {
    return FORM.format(time);
  }

  /** For example {@code 2026-11-23 09:00:00.250+01:00}. */
  public static String ofMillis(Instant time) {
    return WITH_MILLIS.format(time);
  }
}
