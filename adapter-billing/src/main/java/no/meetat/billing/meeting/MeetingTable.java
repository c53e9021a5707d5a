package no.meetat.billing.meeting;

import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.Booking;
import no.meetat.booking.Meeting;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** Writes meetings; the caller's transaction. */
public final class MeetingTable {

  private static final String INSERT =
      """
      INSERT INTO meeting
             (kind, owner, bill_to, moderator_number, start_at, end_at, booked_at, name)
      VALUES (:kind, :owner, :bill_to, :moderator_number, :start, :end, :booked_at, :name)
      RETURNING number
      """;

  private MeetingTable() {}

  /** Adds the meeting and gives it its id. */
  public static Meeting add(Handle handle, Booking booking, Instant bookedAt) {
    return booking.meeting(MeetingNumber.id(insert(handle, booking, bookedAt)));
  }

  private static long insert(Handle handle, Booking booking, Instant bookedAt) {
    Option<Booking.OneOff> oneOff = oneOff(booking);
    return handle
        .createQuery(INSERT)
        .bind("kind", oneOff.isDefined() ? MeetingMapping.ONE_OFF : MeetingMapping.STANDING)
        .bind("owner", booking.owner())
        .bind("bill_to", booking.billTo().e164())
        .bind("moderator_number", booking.moderatorNumber().map(PhoneNumber::e164).getOrNull())
        .bind("start", oneOff.map(o -> o.start().toEpochMilli()).getOrNull())
        .bind("end", oneOff.map(o -> o.end().toEpochMilli()).getOrNull())
        .bind("booked_at", bookedAt.toEpochMilli())
        .bind("name", booking.name().getOrNull())
        .mapTo(Long.class)
        .one();
  }

  private static Option<Booking.OneOff> oneOff(Booking booking) {
    return switch (booking) {
      case Booking.OneOff oneOff -> Option.some(oneOff);
      case Booking.Standing standing -> Option.none();
    };
  }
}
