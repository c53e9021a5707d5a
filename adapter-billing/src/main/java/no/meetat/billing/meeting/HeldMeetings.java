package no.meetat.billing.meeting;

import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.billing.database.Statements;
import no.meetat.booking.MeetingId;

/** Retires PINs; the journal's transaction does it too, so that no crash comes between (S7). */
public final class HeldMeetings {

  private static final String RETIRE =
      "UPDATE meeting SET held_at = ? WHERE number = ? AND held_at IS NULL";
  private static final String REST = "UPDATE code SET free_from = ? WHERE meeting = ?";

  private HeldMeetings() {}

  /** No code leads to the meeting from now on; one that is not stored is left alone. */
  public static void retire(Statements statements, MeetingId meeting, Instant at)
      throws SQLException {
    Option<Long> number = MeetingNumber.of(meeting);
    if (number.isDefined()) {
      update(statements.batch(RETIRE), at, number.get());
      update(statements.batch(REST), at.plus(CodeTable.REST), number.get());
    }
  }

  private static void update(PreparedStatement update, Instant at, long meeting)
      throws SQLException {
    update.setLong(1, at.toEpochMilli());
    update.setLong(2, meeting);
    update.addBatch();
  }
}
