package no.meetat.billing.meeting;

import io.vavr.control.Option;
import java.util.regex.Pattern;
import no.meetat.booking.MeetingId;

/** A meeting's number in the database and its id for people: 24 is M1024. */
final class MeetingNumber {

  private static final long OFFSET = 1_000;
  private static final Pattern ID = Pattern.compile("[Mm]([0-9]{4,15})");

  private MeetingNumber() {}

  static MeetingId id(long number) {
    return new MeetingId("M" + (OFFSET + number));
  }

  /** The number; none for an id that no stored meeting can have. */
  static Option<Long> of(MeetingId id) {
    return Option.some(ID.matcher(id.value()))
        .filter(match -> match.matches())
        .map(match -> Long.parseLong(match.group(1)) - OFFSET);
  }
}
