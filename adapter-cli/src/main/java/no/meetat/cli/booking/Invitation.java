package no.meetat.cli.booking;

import io.vavr.collection.Map;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.meetat.booking.AccessCode;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.number.AccessNumbers;
import no.meetat.time.Oslo;

/** What the booker sends on to the participants: never the moderator's code (S9). */
final class Invitation {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu 'kl.' HH.mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("' (UTC'xxx')'", Locale.ROOT);

  private Invitation() {}

  /** The text in Norwegian, lines separated by line feeds. */
  static String text(BookedMeeting booked, AccessNumbers numbers) {
    return "Du er invitert til telefonmøte"
        + booked.meeting().name().map(name -> "t «" + name + "»").getOrElse("")
        + ".\n"
        + when(booked.meeting())
        + "Ring: "
        + SpokenNumbers.inNorwegian(numbers)
        + "\nTast møtekoden: "
        + participantCode(booked.codes()).digits()
        + ", etterfulgt av firkant (#)\n"
        + opening(booked.meeting());
  }

  /** The code that everybody may have: the participants', or the PIN. */
  static AccessCode participantCode(Map<Entitlement, AccessCode> codes) {
    return codes
        .get(Entitlement.PARTICIPANT)
        .orElse(() -> codes.get(Entitlement.PIN))
        .getOrElseThrow(() -> new IllegalStateException("a meeting without a participants' code"));
  }

  /** Who opens (S6); whether to give the moderator's number is up to the booker. */
  private static String opening(Meeting meeting) {
    String byModerator = "Du settes på vent til møteleder har åpnet møtet";
    return switch (meeting) {
      case Meeting.Standing any -> byModerator + ".";
      case Meeting.OneOff oneOff ->
          oneOff.moderatorNumber().isDefined()
              ? byModerator + " ved å ringe fra nummeret som er oppgitt i bestillingen."
              : "Den som først ringer inn, åpner møtet og leder det.";
    };
  }

  private static String when(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Standing any -> "";
      case Meeting.OneOff oneOff ->
          "Tid: " + span(local(oneOff.start()), local(oneOff.end())) + "\n";
    };
  }

  private static String span(ZonedDateTime start, ZonedDateTime end) {
    boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
    return stamp(DAY, start) + " til " + stamp(sameDay ? TIME : DAY, end) + ", norsk tid";
  }

  /** With the offset in the hour that comes twice as summer time ends. */
  private static String stamp(DateTimeFormatter form, ZonedDateTime time) {
    boolean twice = Oslo.ZONE.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
    return form.format(time) + (twice ? OFFSET.format(time) : "");
  }

  private static ZonedDateTime local(Instant time) {
    return time.atZone(Oslo.ZONE);
  }
}
