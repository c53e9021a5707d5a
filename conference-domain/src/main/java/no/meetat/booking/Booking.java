package no.meetat.booking;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** An order for a meeting, before it has codes (S40). */
public sealed interface Booking {

  /** Who orders. */
  String owner();

  /** Who is to be billed (S10). */
  PhoneNumber billTo();

  /** Whose calls moderate a one-off meeting; where none is given, the first caller does (S6). */
  Option<PhoneNumber> moderatorNumber();

  /** An order for a standing meeting (S4). */
  record Standing(String owner, PhoneNumber billTo, Option<PhoneNumber> moderatorNumber)
      implements Booking {}

  /** An order for a one-off meeting (S5). */
  record OneOff(
      String owner,
      PhoneNumber billTo,
      Option<PhoneNumber> moderatorNumber,
      Instant start,
      Instant end)
      implements Booking {}

  /** The booking as it stands, or why it is refused. */
  default Either<BookingRefusal, Booking> check(SubscriberDirectory directory) {
    if (owner().isBlank()) {
      return Either.left(new BookingRefusal.NoOwner());
    }
    if (this instanceof OneOff oneOff && !oneOff.start().isBefore(oneOff.end())) {
      return Either.left(new BookingRefusal.EndsBeforeItStarts());
    }
    return directory.contains(billTo())
        ? Either.right(this)
        : Either.left(new BookingRefusal.NotASubscriber(billTo()));
  }

  /** The meeting this order leads to. */
  default Meeting meeting(MeetingId id) {
    return switch (this) {
      case Standing s -> new Meeting.Standing(id, s.owner(), s.billTo(), s.moderatorNumber());
      case OneOff o ->
          new Meeting.OneOff(id, o.owner(), o.billTo(), o.moderatorNumber(), o.start(), o.end());
    };
  }
}
