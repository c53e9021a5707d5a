package no.meetat.cli.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people are shown them: in Europe/Oslo with the offset (S36). */
public final class OsloStamp {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT)
          .withZone(ZoneId.of("Europe/Oslo"));

  private OsloStamp() {}

  /** For example {@code 2026-11-23 09:00:00+01:00}. */
  public static String of(Instant time) {
    return FORM.format(time);
  }
}
