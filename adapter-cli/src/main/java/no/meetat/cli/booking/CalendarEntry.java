package no.meetat.cli.booking;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.meetat.booking.BookedMeeting;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;

/** A calendar entry to send on (RFC 5545); it never holds the moderator's code (S9). */
public final class CalendarEntry {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Octets of a line at most, its end not counted (RFC 5545, section 3.1). */
  private static final int LINE_OCTETS = 75;

  private CalendarEntry() {}

  /** The entry, its lines ended as the RFC requires. */
  public static String of(
      BookedMeeting booked, AccessNumbers numbers, Instant start, Instant end, Instant now) {
    return Vector.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MeetAt//MeetAt//NO")
        .append("BEGIN:VEVENT")
        .append("UID:" + booked.meeting().id() + "-" + UTC.format(now) + "@meetat")
        .append("DTSTAMP:" + UTC.format(now))
        .append("DTSTART:" + UTC.format(start))
        .append("DTEND:" + UTC.format(end))
        .append("SUMMARY:" + escaped(booked.meeting().name().getOrElse("Telefonmøte")))
        .append(
            "LOCATION:" + numbers.all().map(AccessNumber::national).mkString("Telefon ", " / ", ""))
        .append("DESCRIPTION:" + escaped(Invitation.text(booked, numbers)))
        .append("END:VEVENT")
        .append("END:VCALENDAR")
        .flatMap(CalendarEntry::folded)
        .map(line -> line + "\r\n")
        .mkString();
  }

  /** Text as a value (RFC 5545, section 3.3.11). */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** A long line continues in the next one, after a blank. */
  private static Seq<String> folded(String line) {
    int cut = cut(line);
    return cut == line.length()
        ? Vector.of(line)
        : Vector.of(line.substring(0, cut)).appendAll(folded(" " + line.substring(cut)));
  }

  private static int cut(String line) {
    int cut = Math.min(line.length(), LINE_OCTETS);
    while (line.substring(0, cut).getBytes(StandardCharsets.UTF_8).length > LINE_OCTETS) {
      cut--;
    }
    return cut;
  }
}
