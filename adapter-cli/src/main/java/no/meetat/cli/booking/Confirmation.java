package no.meetat.cli.booking;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.cli.output.OsloStamp;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;

/** What the booker gets: numbers, codes, and an invitation to send on (S9, S40). */
public final class Confirmation {
  private static final Seq<Entitlement> IN_ORDER = Vector.of(Entitlement.values());

  private Confirmation() {}

  /** The text, lines separated by line feeds. The codes are in it, and are not shown again. */
  public static String of(BookedMeeting booked, AccessNumbers numbers) {
    return Vector.of("meeting: " + booked.meeting().id())
        .appendAll(booked.meeting().name().map(name -> "name: " + name))
        .append("owner: " + booked.meeting().owner())
        .append("billed to: " + booked.meeting().billTo())
        .appendAll(times(booked.meeting()))
        .append("access numbers: " + numbers.all().map(AccessNumber::national).mkString(", "))
        .appendAll(codes(booked))
        .append("Keep the codes: they are not shown again. The invitation, to send on:")
        .append("")
        .append(Invitation.text(booked, numbers))
        .mkString("\n");
  }

  private static Seq<String> times(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Standing any -> Vector.empty();
      case Meeting.OneOff oneOff ->
          Vector.of(
              "start: " + OsloStamp.of(oneOff.start()),
              "end: " + OsloStamp.of(oneOff.end()),
              "opens: "
                  + oneOff
                      .moderatorNumber()
                      .map(number -> "the caller from " + number)
                      .getOrElse("whoever comes first"));
    };
  }

  private static Seq<String> codes(BookedMeeting booked) {
    return IN_ORDER.flatMap(
        as -> booked.codes().get(as).map(code -> label(as) + ": " + code.digits()));
  }

  private static String label(Entitlement entitlement) {
    return switch (entitlement) {
      case MODERATOR -> "moderator code";
      case PARTICIPANT -> "participant code";
      case PIN -> "PIN";
    };
  }
}
