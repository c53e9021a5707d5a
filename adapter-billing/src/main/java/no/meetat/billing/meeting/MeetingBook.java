package no.meetat.billing.meeting;

import io.vavr.collection.Array;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import no.meetat.billing.code.CodeKey;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.AccessCode;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.CodePolicy;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import org.jdbi.v3.core.Handle;

/** Books meetings with new codes; works beside a process that serves calls. */
public final class MeetingBook {

  private final Database database;
  private final CodeTable codes;
  private final InstantSource clock;

  public MeetingBook(Database database, CodeKey key, InstantSource clock) {
    this.database = database;
    this.codes = new CodeTable(key);
    this.clock = clock;
  }

  /**
   * Books the meeting with new codes. The booking has been checked ({@link Booking#check}).
   *
   * @param random a cryptographic source
   */
  public Either<StoreFault, BookedMeeting> book(
      Booking booking, CodePolicy policy, RandomGenerator random) {
    return database
        .write(handle -> book(handle, booking, policy, random))
        .flatMap(Function.identity());
  }

  /** Whether no meeting has ever been booked. */
  public boolean isEmpty() {
    return database
        .reading()
        .withHandle(handle ->
            handle
                .createQuery("SELECT number FROM meeting LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .isEmpty());
  }

  private Either<StoreFault, BookedMeeting> book(
      Handle handle, Booking booking, CodePolicy policy, RandomGenerator random) {
    Instant now = clock.instant();
    Seq<Entitlement> entitlements = entitlements(booking);
    int digits = policy.digits(CodeTable.countLive(handle, now) + entitlements.size());
    return new CodeDraw(policy, digits, random, code -> codes.isTaken(handle, code, now))
        .draw(entitlements)
        .map(drawn -> store(handle, booking, drawn, now))
        .toEither(() -> fault(StoreFault.Kind.NO_FREE_CODE));
  }

  private BookedMeeting store(
      Handle handle, Booking booking, Map<Entitlement, AccessCode> drawn, Instant now) {
    Meeting meeting = MeetingTable.add(handle, booking, now);
    codes.add(handle, meeting, drawn);
    return new BookedMeeting(meeting, drawn);
  }

  private static Seq<Entitlement> entitlements(Booking booking) {
    return switch (booking) {
      case Booking.Standing standing -> Array.of(Entitlement.MODERATOR, Entitlement.PARTICIPANT);
      case Booking.OneOff oneOff -> Array.of(Entitlement.PIN);
    };
  }

  private StoreFault fault(StoreFault.Kind kind) {
    return new StoreFault(kind, database.engine().where());
  }
}
