package no.meetat.billing.meeting;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.BookingRefusal;
import no.meetat.booking.Bookings;
import no.meetat.booking.ListedMeeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.NotStored;
import org.jdbi.v3.core.Handle;

/** The meetings in the database; works beside a process that serves calls. */
public final class StoredBookings implements Bookings {

  private static final String ALL = "SELECT * FROM meeting ORDER BY number";
  private static final String ONE = "SELECT * FROM meeting WHERE number = :number";
  private static final String CANCEL =
      "UPDATE meeting SET cancelled_at = :now WHERE number = :number AND cancelled_at IS NULL";

  private final Database database;
  private final InstantSource clock;
  private final Function<Booking, Either<StoreFault, BookedMeeting>> keep;

  /**
   * @param keep keeps a booking that has been checked, and issues its codes
   */
  public StoredBookings(
      Database database,
      InstantSource clock,
      Function<Booking, Either<StoreFault, BookedMeeting>> keep) {
    this.database = database;
    this.clock = clock;
    this.keep = keep;
  }

  @Override
  public Either<NotStored, Either<BookingRefusal, BookedMeeting>> book(Booking booking) {
    return booking
        .check(new Subscribers(database), clock.instant())
        .fold(refusal -> Either.right(Either.left(refusal)), this::keep);
  }

  @Override
  public void read(Consumer<ListedMeeting> each) {
    database.useSnapshot(handle ->
        handle.createQuery(ALL).map((row, query) -> MeetingMapping.stored(row)).forEach(each));
  }

  @Override
  public Option<ListedMeeting> find(MeetingId id) {
    return MeetingNumber.of(id).flatMap(this::find);
  }

  @Override
  public Either<NotStored, Boolean> cancel(MeetingId id) {
    return MeetingNumber.of(id)
        .map(number -> database.write(handle -> cancel(handle, number)))
        .getOrElse(Either.right(false))
        .mapLeft(StoreFault::notStored);
  }

  @Override
  public Seq<MeetingId> withCodesShorterThan(int digits) {
    return database
        .reading()
        .withHandle(handle -> CodeTable.withCodesShorterThan(handle, digits, clock.instant()));
  }

  private Either<NotStored, Either<BookingRefusal, BookedMeeting>> keep(Booking checked) {
    return keep.apply(checked).bimap(StoreFault::notStored, Either::right);
  }

  private Option<ListedMeeting> find(long number) {
    return database
        .reading()
        .withHandle(handle ->
            Option.ofOptional(
                handle
                    .createQuery(ONE)
                    .bind("number", number)
                    .map((row, query) -> MeetingMapping.stored(row))
                    .findOne()));
  }

  private boolean cancel(Handle handle, long number) {
    Instant now = clock.instant();
    boolean cancelled =
        handle.createUpdate(CANCEL).bind("now", now.toEpochMilli()).bind("number", number).execute()
            == 1;
    if (cancelled) {
      CodeTable.rest(handle, number, now);
    }
    return cancelled;
  }
}
