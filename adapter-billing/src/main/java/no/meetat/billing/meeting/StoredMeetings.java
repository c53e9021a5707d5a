package no.meetat.billing.meeting;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.billing.code.CodeKey;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.Statements;
import no.meetat.billing.database.Write;
import no.meetat.booking.AccessCode;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.booking.Unavailable;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks codes up in the database, so that a booking by any process counts at once. A right code and
 * a wrong one cost the same: one hash and one indexed query (S13).
 */
public final class StoredMeetings implements Meetings {

  private static final String FIND =
      "SELECT meeting.*, code.entitlement FROM code JOIN meeting ON meeting.number = code.meeting"
          + " WHERE code.hash = :hash AND meeting.cancelled_at IS NULL AND meeting.held_at IS NULL";
  private static final Logger LOG = LoggerFactory.getLogger(StoredMeetings.class);

  private final Database database;
  private final CodeKey key;

  public StoredMeetings(Database database, CodeKey key) {
    this.database = database;
    this.key = key;
  }

  @Override
  public Either<Unavailable, Option<Seat>> find(AccessCode code) {
    try {
      return Either.right(find(key.hash(code)));
    } catch (JdbiException e) {
      LOG.error("No code can be looked up, the store fails", e);
      return Either.left(Unavailable.UNAVAILABLE);
    }
  }

  @Override
  public void visited(MeetingId meeting, Instant at) {
    write(
        "That somebody came to meeting {} is not kept: {}",
        meeting,
        s -> HeldMeetings.visit(s, meeting, at));
  }

  @Override
  public void retire(MeetingId meeting, Instant at) {
    write(
        "The PIN of meeting {} stays known: {}", meeting, s -> HeldMeetings.retire(s, meeting, at));
  }

  private void write(String failure, MeetingId meeting, Write work) {
    try (Statements statements = Statements.begin(database.connect())) {
      work.to(statements);
      statements.commit();
    } catch (SQLException e) {
      LOG.error(failure, meeting, database.fault(e).message());
    }
  }

  private Option<Seat> find(String hash) {
    return database
        .reading()
        .withHandle(handle ->
            Option.ofOptional(
                handle
                    .createQuery(FIND)
                    .bind("hash", hash)
                    .map((row, query) -> MeetingMapping.seat(row))
                    .findOne()));
  }
}
