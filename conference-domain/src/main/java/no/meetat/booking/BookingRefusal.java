package no.meetat.booking;

import no.meetat.number.PhoneNumber;

/** Why a booking is refused. */
public sealed interface BookingRefusal {

  /** Nobody is named as owner. */
  record NoOwner() implements BookingRefusal {}

  /** The owner's name is too long or holds what cannot be shown ({@link ShownText}). */
  record OwnerNotShowable() implements BookingRefusal {}

  /** The meeting's name is empty, too long or holds what cannot be shown ({@link ShownText}). */
  record NameNotShowable() implements BookingRefusal {}

  /** A one-off meeting must end after it starts. */
  record EndsBeforeItStarts() implements BookingRefusal {}

  /** A one-off meeting must not start before the minute in which it is booked (S7). */
  record StartsInThePast() implements BookingRefusal {}

  /** A one-off meeting must not last longer than {@link Booking#LONGEST} (S7). */
  record LastsTooLong() implements BookingRefusal {}

  /** The number to bill is no subscription of the operator's (S10). */
  record NotASubscriber(PhoneNumber number) implements BookingRefusal {}
}
