package no.meetat.billing.meeting;

import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.billing.code.CodeKey;
import no.meetat.billing.database.Database;
import no.meetat.booking.AccessCode;
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
      """
      SELECT meeting.*, code.entitlement FROM code JOIN meeting ON meeting.number = code.meeting
       WHERE code.hash = :hash AND meeting.cancelled_at IS NULL AND meeting.held_at IS NULL
      """;
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
