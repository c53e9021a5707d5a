package no.meetat.billing.meeting;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.random.RandomGenerator;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.Booking;
import no.meetat.booking.CodePolicy;
import no.meetat.number.PhoneNumber;

/** Something to call in a store that is still empty. */
public final class DemoMeeting {

  private static final PhoneNumber PAYER = new PhoneNumber("+4723000000");
  private static final String NAME = "Demo";

  private DemoMeeting() {}

  /** Books a standing meeting for a demo subscriber; none when the store is in use already. */
  public static Either<StoreFault, Option<BookedMeeting>> book(
      MeetingBook meetings, Subscribers subscribers, CodePolicy policy, RandomGenerator random) {
    return meetings.isEmpty() && subscribers.count() == 0
        ? bookNow(meetings, subscribers, policy, random).map(Option::some)
        : Either.right(Option.none());
  }

  private static Either<StoreFault, BookedMeeting> bookNow(
      MeetingBook meetings, Subscribers subscribers, CodePolicy policy, RandomGenerator random) {
    return subscribers
        .add(PAYER, NAME)
        .map(payer -> new Booking.Standing(NAME, payer, Option.none()))
        .flatMap(booking -> meetings.book(booking, policy, random));
  }
}
