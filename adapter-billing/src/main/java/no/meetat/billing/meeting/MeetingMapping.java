package no.meetat.billing.meeting;

import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.booking.Booking;
import no.meetat.booking.Entitlement;
import no.meetat.booking.ListedMeeting;
import no.meetat.booking.Meeting;
import no.meetat.booking.Seat;
import no.meetat.number.PhoneNumber;

/** Reads meetings from their rows. */
final class MeetingMapping {

  static final String STANDING = "standing";
  static final String ONE_OFF = "one-off";

  private MeetingMapping() {}

  static ListedMeeting stored(ResultSet row) throws SQLException {
    return new ListedMeeting(
        meeting(row),
        Instant.ofEpochMilli(row.getLong("booked_at")),
        Option.of(row.getString("cancelled_at")).map(Long::valueOf).map(Instant::ofEpochMilli));
  }

  static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        meeting(row),
        Entitlement.valueOf(row.getString("entitlement")),
        row.getString("visited_at") != null);
  }

  static Meeting meeting(ResultSet row) throws SQLException {
    return booking(row).meeting(MeetingNumber.id(row.getLong("number")));
  }

  private static Booking booking(ResultSet row) throws SQLException {
    Booking.Standing booking = standing(row);
    return row.getString("kind").equals(STANDING) ? booking : oneOff(row, booking);
  }

  private static Booking.Standing standing(ResultSet row) throws SQLException {
    return new Booking.Standing(
        row.getString("owner"),
        new PhoneNumber(row.getString("bill_to")),
        Option.of(row.getString("moderator_number")).map(PhoneNumber::new),
        Option.of(row.getString("name")));
  }

  private static Booking oneOff(ResultSet row, Booking.Standing booking) throws SQLException {
    return booking.between(
        Instant.ofEpochMilli(row.getLong("start_at")), Instant.ofEpochMilli(row.getLong("end_at")));
  }
}
