package no.meetat.billing.meeting;

import io.vavr.collection.Array;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
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
import no.meetat.booking.MeetingId;
import org.jdbi.v3.core.Handle;

/** Books, lists and cancels meetings; works beside a process that serves calls. */
public final class MeetingBook {

  private static final String CANCEL =
      "UPDATE meeting SET cancelled_at = :now WHERE number = :number AND cancelled_at IS NULL";

  private final Database database;
  private final CodeTable codes;
  private final InstantSource clock;

  public MeetingBook(Database database, CodeKey key, InstantSource clock) {
    this.database = database;
    this.codes = new CodeTable(key);
    this.clock = clock;
  }

  /**
   * Books the meeting with new codes. The caller has checked the booking ({@link Booking#check}).
   *
   * @param random a cryptographic source
   */
  public Either<StoreFault, BookedMeeting> book(
      Booking booking, CodePolicy policy, RandomGenerator random) {
    return database
        .write(handle -> book(handle, booking, policy, random))
        .flatMap(Function.identity());
  }

  /** All meetings, in the order they were booked. */
  public Seq<StoredMeeting> list() {
    return database
        .reading()
        .withHandle(handle ->
            handle
                .createQuery("SELECT * FROM meeting ORDER BY number")
                .map((row, query) -> MeetingMapping.stored(row))
                .collect(Vector.collector()));
  }

  /** The meetings, not cancelled or over, that have a code known to be shorter than this. */
  public Seq<MeetingId> withCodesShorterThan(int digits) {
    return database
        .reading()
        .withHandle(handle -> CodeTable.withCodesShorterThan(handle, digits, clock.instant()));
  }

  /** The meeting with this id. */
  public Option<StoredMeeting> find(MeetingId id) {
    return MeetingNumber.of(id).flatMap(this::find);
  }

  /**
   * Cancels the meeting: its codes lead nowhere from now on; who is in it stays. False when there
   * is no such meeting or it was cancelled before.
   */
  public Either<StoreFault, Boolean> cancel(MeetingId id) {
    return MeetingNumber.of(id)
        .map(number -> database.write(handle -> cancel(handle, number)))
        .getOrElse(Either.right(false));
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

  private Option<StoredMeeting> find(long number) {
    return database
        .reading()
        .withHandle(handle ->
            Option.ofOptional(
                handle
                    .createQuery("SELECT * FROM meeting WHERE number = :number")
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

  private StoreFault fault(StoreFault.Kind kind) {
    return new StoreFault(kind, database.engine().where());
  }
}
