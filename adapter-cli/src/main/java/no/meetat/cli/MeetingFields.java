package no.meetat.cli;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import no.meetat.booking.ListedMeeting;
import no.meetat.booking.Meeting;
import no.meetat.cli.output.OsloStamp;

/** What is shown of a booked meeting; its codes cannot be shown. */
final class MeetingFields {
  private MeetingFields() {}

  static Map<String, String> of(ListedMeeting stored) {
    Meeting meeting = stored.meeting();
    return LinkedHashMap.of(
        "meeting_id", meeting.id().value(),
        "kind", kind(meeting),
        "owner", meeting.owner(),
        "bill_to", meeting.billTo().e164(),
        "moderator_number", meeting.moderatorNumber().map(Object::toString).getOrElse(""),
        "start", oneOff(meeting).map(Meeting.OneOff::start).map(OsloStamp::of).getOrElse(""),
        "end", oneOff(meeting).map(Meeting.OneOff::end).map(OsloStamp::of).getOrElse(""),
        "booked_at", OsloStamp.of(stored.bookedAt()),
        "cancelled_at", stored.cancelledAt().map(OsloStamp::of).getOrElse(""),
        "name", meeting.name().getOrElse(""));
  }

  private static String kind(Meeting meeting) {
    return oneOff(meeting).isDefined() ? "one-off" : "standing";
  }

  private static Option<Meeting.OneOff> oneOff(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Standing any -> Option.none();
      case Meeting.OneOff oneOff -> Option.some(oneOff);
    };
  }
}
