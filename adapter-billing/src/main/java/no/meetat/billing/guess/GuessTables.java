package no.meetat.billing.guess;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import no.meetat.admission.PastGuess;
import no.meetat.billing.database.Statements;
import org.jdbi.v3.core.Handle;

/** The rows of numbers that keyed right codes, and of wrong codes. */
public final class GuessTables {

  /** A number that has keyed no right code for so long is no longer known. */
  public static final Duration LONGEST_KNOWN = Duration.ofDays(90);

  /** A wrong code is kept for no longer. */
  public static final Duration LONGEST_COUNTED = Duration.ofDays(1);

  private static final String ADD_RIGHT =
      "INSERT INTO known_caller (pseudonym, last_right_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String RIGHT_AGAIN =
      "UPDATE known_caller SET last_right_at = ? WHERE pseudonym = ? AND last_right_at < ?";
  private static final String WRONG =
      """
      INSERT INTO wrong_code (run_id, number, at, budgets)
      VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;
  private static final String FORGET_WRONG = "DELETE FROM wrong_code WHERE at < ?";
  private static final String FORGET_RIGHT =
      "DELETE FROM known_caller WHERE last_right_at <= :until";
  private static final String IS_KNOWN =
      "SELECT count(*) FROM known_caller WHERE pseudonym = :pseudonym AND last_right_at > :after";
  private static final String WRONG_AFTER = "SELECT at, budgets FROM wrong_code WHERE at > :after";
  private static final String RIGHT_AFTER =
      "SELECT pseudonym, last_right_at FROM known_caller WHERE last_right_at > :after";

  private GuessTables() {}

  /** One number may be there several times in a batch, which PostgreSQL upserts only once. */
  static void right(Statements statements, String pseudonym, Instant at) throws SQLException {
    PreparedStatement insert = statements.batch(ADD_RIGHT);
    insert.setString(1, pseudonym);
    insert.setLong(2, at.toEpochMilli());
    insert.addBatch();
    PreparedStatement update = statements.batch(RIGHT_AGAIN);
    update.setLong(1, at.toEpochMilli());
    update.setString(2, pseudonym);
    update.setLong(3, at.toEpochMilli());
    update.addBatch();
  }

  /** Adds the wrong code, with its number in the run. */
  static void wrong(Statements statements, long run, long number, PastGuess guess)
      throws SQLException {
    PreparedStatement insert = statements.batch(WRONG);
    insert.setLong(1, run);
    insert.setLong(2, number);
    insert.setLong(3, guess.at().toEpochMilli());
    insert.setString(4, BudgetText.write(guess.budgets()));
    insert.addBatch();
  }

  static void forgetWrong(Statements statements, Instant before) throws SQLException {
    PreparedStatement delete = statements.batch(FORGET_WRONG);
    delete.setLong(1, before.toEpochMilli());
    delete.addBatch();
  }

  /** Forgets the numbers from which no right code was keyed later. */
  public static int forgetRight(Handle handle, Instant until) {
    return handle.createUpdate(FORGET_RIGHT).bind("until", until.toEpochMilli()).execute();
  }

  /** Forgets the wrong codes that were compared earlier. */
  public static int forgetWrong(Handle handle, Instant before) {
    return handle.createUpdate(FORGET_WRONG).bind(0, before.toEpochMilli()).execute();
  }

  static boolean isKnown(Handle handle, String pseudonym, Instant after) {
    return handle
            .createQuery(IS_KNOWN)
            .bind("pseudonym", pseudonym)
            .bind("after", after.toEpochMilli())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  static Seq<PastGuess> wrongAfter(Handle handle, Instant after) {
    return handle
        .createQuery(WRONG_AFTER)
        .bind("after", after.toEpochMilli())
        .map((row, query) ->
            new PastGuess(
                BudgetText.read(row.getString("budgets")), Instant.ofEpochMilli(row.getLong("at"))))
        .collect(Vector.collector());
  }

  static Map<String, Instant> rightAfter(Handle handle, Instant after) {
    return handle
        .createQuery(RIGHT_AFTER)
        .bind("after", after.toEpochMilli())
        .map((row, query) ->
            Tuple.of(
                row.getString("pseudonym"), Instant.ofEpochMilli(row.getLong("last_right_at"))))
        .collect(HashMap.collector());
  }
}
