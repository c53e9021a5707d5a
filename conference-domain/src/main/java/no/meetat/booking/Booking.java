package no.meetat.booking;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.meetat.number.PhoneNumber;

/** An order for a meeting, before it has codes (S40). */
public sealed interface Booking {

  /** Who orders. */
  String owner();

  /** Who is to be billed (S10). */
  PhoneNumber billTo();

  /** Whose calls moderate a one-off meeting; where none is given, the first caller does (S6). */
  Option<PhoneNumber> moderatorNumber();

  /** What the owner calls the meeting, where that is said (S38). */
  Option<String> name();

  /** An order for a standing meeting (S4). */
  record Standing(
      String owner, PhoneNumber billTo, Option<PhoneNumber> moderatorNumber, Option<String> name)
      implements Booking {

    /** One without a name. */
    public Standing(String owner, PhoneNumber billTo, Option<PhoneNumber> moderatorNumber) {
      this(owner, billTo, moderatorNumber, Option.none());
    }

    /** The same for a one-off meeting at this time. */
    public OneOff between(Instant start, Instant end) {
      return new OneOff(owner, billTo, moderatorNumber, start, end, name);
    }
  }

  /** An order for a one-off meeting (S5). */
  record OneOff(
      String owner,
      PhoneNumber billTo,
      Option<PhoneNumber> moderatorNumber,
      Instant start,
      Instant end,
      Option<String> name)
      implements Booking {

    /** One without a name. */
    public OneOff(
        String owner,
        PhoneNumber billTo,
        Option<PhoneNumber> moderatorNumber,
        Instant start,
        Instant end) {
      this(owner, billTo, moderatorNumber, start, end, Option.none());
    }
  }

  /** How long a one-off meeting may be booked for (S7). */
  Duration LONGEST = Duration.ofHours(24);

  /**
   * The booking as it stands, or why it is refused.
   *
   * @param now when it is ordered
   */
  default Either<BookingRefusal, Booking> check(SubscriberDirectory directory, Instant now) {
    if (owner().isBlank()) {
      return Either.left(new BookingRefusal.NoOwner());
    }
    if (!ShownText.isFit(owner())) {
      return Either.left(new BookingRefusal.OwnerNotShowable());
    }
    if (!name().forAll(Booking::isName)) {
      return Either.left(new BookingRefusal.NameNotShowable());
    }
    return time(now)
        .<Either<BookingRefusal, Booking>>map(Either::left)
        .getOrElse(() -> checkPayer(directory));
  }

  private static boolean isName(String text) {
    return !text.isBlank() && ShownText.isFit(text);
  }

  private Option<BookingRefusal> time(Instant now) {
    return switch (this) {
      case Standing any -> Option.none();
      case OneOff oneOff -> time(oneOff.start(), oneOff.end(), now);
    };
  }

  /** The current minute is not in the past. */
  private static Option<BookingRefusal> time(Instant start, Instant end, Instant now) {
    if (!start.isBefore(end)) {
      return Option.some(new BookingRefusal.EndsBeforeItStarts());
    }
    if (start.isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
      return Option.some(new BookingRefusal.StartsInThePast());
    }
    return Option.when(
        Duration.between(start, end).compareTo(LONGEST) > 0, new BookingRefusal.LastsTooLong());
  }

  private Either<BookingRefusal, Booking> checkPayer(SubscriberDirectory directory) {
    return directory.contains(billTo())
        ? Either.right(this)
        : Either.left(new BookingRefusal.NotASubscriber(billTo()));
  }

  /** The meeting this order leads to. */
  default Meeting meeting(MeetingId id) {
    return switch (this) {
      case Standing s ->
          new Meeting.Standing(id, s.owner(), s.billTo(), s.moderatorNumber(), s.name());
      case OneOff o ->
          new Meeting.OneOff(
              id, o.owner(), o.billTo(), o.moderatorNumber(), o.start(), o.end(), o.name());
    };
  }
}
