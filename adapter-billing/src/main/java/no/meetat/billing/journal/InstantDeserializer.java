package no.meetat.billing.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads times as the journal writes them, in UTC, to the second or the millisecond, without a
 * general parser: most of the time of a recovery went into that.
 */
final class InstantDeserializer extends StdDeserializer<Instant> {

  /** Characters of {@code 2026-11-23T08:00:00Z}. */
  private static final int TO_THE_SECOND = 20;

  /** Characters of {@code 2026-11-23T08:00:00.000Z}. */
  private static final int TO_THE_MILLISECOND = 24;

  InstantDeserializer() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext all) {
    return parse(json.getString());
  }

  static Instant parse(String text) {
    return switch (text.length()) {
      case TO_THE_SECOND -> hasSigns(text) ? time(text, 0) : Instant.parse(text);
      case TO_THE_MILLISECOND ->
          hasSigns(text) && text.charAt(19) == '.'
              ? time(text, number(text, 20, 23))
              : Instant.parse(text);
      default -> Instant.parse(text);
    };
  }

  private static Instant time(String text, int millis) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            (int) TimeUnit.MILLISECONDS.toNanos(millis))
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean hasSigns(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.endsWith("Z");
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
