package no.meetat.billing.meeting;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import no.meetat.billing.code.CodeKey;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.PinWindow;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes codes; the caller's transaction. No two codes that lead somewhere, or did lately, are the
 * same (S7, S8).
 *
 * @param key hashes the codes
 */
public record CodeTable(CodeKey key) {

  /** How long a code that no longer leads anywhere is not issued again (S7). */
  static final Duration REST = Duration.ofDays(90);

  private static final String TAKEN =
      "SELECT hash FROM code WHERE hash = :hash AND (free_from IS NULL OR free_from > :now)";
  private static final String FORGET = "DELETE FROM code WHERE hash = :hash";
  private static final String REST_CODES =
      "UPDATE code SET free_from = :free_from WHERE meeting = :meeting";
  private static final String INSERT =
      """
      INSERT INTO code (hash, meeting, entitlement, free_from, digits)
      VALUES (:hash, :meeting, :entitlement, :free_from, :digits)
      """;
  private static final String COUNT_LIVE =
      """
      SELECT count(*) FROM code WHERE (free_from IS NULL OR free_from > :resting)
      """;
  private static final String SHORTER =
      """
      SELECT DISTINCT meeting FROM code
       WHERE digits < :digits AND (free_from IS NULL OR free_from > :resting)
       ORDER BY meeting
      """;

  /** Whether the code may be given to no other meeting now. */
  public boolean isTaken(Handle handle, AccessCode code, Instant now) {
    return handle
        .createQuery(TAKEN)
        .bind("hash", key.hash(code))
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  /** How many codes lead somewhere or are going to; those that rest do not. */
  static long countLive(Handle handle, Instant now) {
    return handle
        .createQuery(COUNT_LIVE)
        .bind("resting", now.plus(REST).toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  /** The meetings with live codes known to be shorter; lengths in old stores are not known. */
  static Seq<MeetingId> withCodesShorterThan(Handle handle, int digits, Instant now) {
    return handle
        .createQuery(SHORTER)
        .bind("digits", digits)
        .bind("resting", now.plus(REST).toEpochMilli())
        .mapTo(Long.class)
        .map(MeetingNumber::id)
        .collect(Vector.collector());
  }

  /** Lets the codes, none of which is taken, lead to the meeting. */
  public void add(Handle handle, Meeting meeting, Map<Entitlement, AccessCode> codes) {
    codes.forEach((entitlement, code) -> add(handle, meeting, entitlement, code));
  }

  private void add(Handle handle, Meeting meeting, Entitlement entitlement, AccessCode code) {
    String hash = key.hash(code);
    handle.createUpdate(FORGET).bind("hash", hash).execute();
    handle
        .createUpdate(INSERT)
        .bind("hash", hash)
        .bind("meeting", MeetingNumber.of(meeting.id()).get())
        .bind("entitlement", entitlement.name())
        .bind("free_from", freeFrom(meeting))
        .bind("digits", code.digits().length())
        .execute();
  }

  /** The meeting's codes lead nowhere from now on; nobody else gets them for a while (S7). */
  static void rest(Handle handle, long meeting, Instant now) {
    handle
        .createUpdate(REST_CODES)
        .bind("free_from", now.plus(REST).toEpochMilli())
        .bind("meeting", meeting)
        .execute();
  }

  private static Instant lastKnown(Meeting.OneOff meeting) {
    return meeting.end().plusMillis(PinWindow.DEFAULT.late());
  }

  private static @Nullable Long freeFrom(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Standing standing -> null;
      case Meeting.OneOff oneOff -> lastKnown(oneOff).plus(REST).toEpochMilli();
    };
  }
}
