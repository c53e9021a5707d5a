package no.meetat.billing.meeting;

import io.vavr.control.Option;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.billing.database.Statements;
import no.meetat.booking.MeetingId;
import no.meetat.conference.ConferenceId;

/**
 * Keeps when one-off meetings were held, and since when their PINs lead nowhere; the journal's
 * transaction does it, so that no crash comes between (S7).
 */
public final class HeldMeetingTable {

  private static final String BEGIN =
      """
      UPDATE meeting SET visited_at = coalesce(visited_at, ?), conference_id = ?
       WHERE number = ?
      """;
  private static final String RETIRE =
      "UPDATE meeting SET held_at = ? WHERE number = ? AND held_at IS NULL";
  private static final String REST = "UPDATE code SET free_from = ? WHERE meeting = ?";

  /** The PIN of the meeting held as this conference worked until then, or until its end. */
  private static final String REST_AFTER =
      """
      UPDATE code
         SET free_from = (SELECT CASE WHEN end_at > ? THEN end_at ELSE ? END + ?
                            FROM meeting WHERE number = code.meeting)
       WHERE meeting IN (SELECT number FROM meeting
                          WHERE conference_id = ? AND held_at IS NULL AND cancelled_at IS NULL)
      """;

  private HeldMeetingTable() {}

  /**
   * Somebody has come to the meeting, which is being held as this conference; one that is not
   * stored is left alone.
   */
  public static void begin(
      Statements statements, MeetingId meeting, ConferenceId conference, Instant at)
      throws SQLException {
    Option<Long> number = MeetingNumber.of(meeting);
    if (number.isDefined()) {
      PreparedStatement update = statements.batch(BEGIN);
      update.setLong(1, at.toEpochMilli());
      update.setString(2, conference.value());
      update.setLong(3, number.get());
      update.addBatch();
    }
  }

  /** Nobody is left in the conference; the PIN of its meeting may rest since then. */
  public static void end(Statements statements, ConferenceId conference, Instant at)
      throws SQLException {
    PreparedStatement update = statements.batch(REST_AFTER);
    update.setLong(1, at.toEpochMilli());
    update.setLong(2, at.toEpochMilli());
    update.setLong(3, CodeTable.REST.toMillis());
    update.setString(4, conference.value());
    update.addBatch();
  }

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
