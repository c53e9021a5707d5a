package no.meetat.billing.meeting;

import io.vavr.Tuple;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.function.BiConsumer;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.NotStored;
import no.meetat.booking.SubscriberDirectory;
import no.meetat.booking.Subscriptions;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Handle;

/** The operator's subscriptions as the database keeps them (S10). */
public final class Subscribers implements SubscriberDirectory, Subscriptions {

  private static final String PUT =
      """
      INSERT INTO subscriber (number, name) VALUES (:number, :name)
      ON CONFLICT (number) DO UPDATE SET name = excluded.name
      """;

  private static final String MISSING =
      """
      SELECT DISTINCT bill_to FROM meeting
       WHERE cancelled_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM subscriber WHERE subscriber.number = meeting.bill_to)
       ORDER BY bill_to
      """;

  private final Database database;

  public Subscribers(Database database) {
    this.database = database;
  }

  @Override
  public boolean contains(PhoneNumber number) {
    return database
        .reading()
        .withHandle(handle ->
            handle
                .createQuery("SELECT name FROM subscriber WHERE number = :number")
                .bind("number", number.e164())
                .mapTo(String.class)
                .findOne()
                .isPresent());
  }

  @Override
  public void read(BiConsumer<PhoneNumber, String> each) {
    database.useSnapshot(handle ->
        handle
            .createQuery("SELECT number, name FROM subscriber ORDER BY number")
            .map((row, query) ->
                Tuple.of(new PhoneNumber(row.getString("number")), row.getString("name")))
            .forEach(one -> each.accept(one._1, one._2)));
  }

  @Override
  public Either<NotStored, Boolean> remove(PhoneNumber number) {
    return database.write(handle -> delete(handle, number)).mapLeft(StoreFault::notStored);
  }

  private static boolean delete(Handle handle, PhoneNumber number) {
    return handle
            .createUpdate("DELETE FROM subscriber WHERE number = :number")
            .bind("number", number.e164())
            .execute()
        == 1;
  }

  /** How many there are. */
  public long count() {
    return database
        .reading()
        .withHandle(handle ->
            handle.createQuery("SELECT count(*) FROM subscriber").mapTo(Long.class).one());
  }

  @Override
  public Seq<PhoneNumber> missing() {
    return database
        .reading()
        .withHandle(handle ->
            Vector.ofAll(
                handle
                    .createQuery(MISSING)
                    .map((row, query) -> new PhoneNumber(row.getString("bill_to")))
                    .list()));
  }

  /** Adds the subscription, or gives it its new name. */
  public Either<StoreFault, PhoneNumber> add(PhoneNumber number, String name) {
    return database.write(handle -> put(handle, number, name));
  }

  /** Adds the subscription in the caller's transaction, or gives it its new name. */
  public static PhoneNumber put(Handle handle, PhoneNumber number, String name) {
    handle.createUpdate(PUT).bind("number", number.e164()).bind("name", name).execute();
    return number;
  }
}
