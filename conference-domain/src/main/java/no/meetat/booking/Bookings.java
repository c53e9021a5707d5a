package no.meetat.booking;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;

/**
 * Driving port: the meetings that people book, look up and cancel (S40). What is booked or
 * cancelled counts at once, also for calls that another process serves.
 */
public interface Bookings {

  /**
   * Books a meeting with new codes, which cannot be shown again.
   *
   * @return the meeting with its codes; a refusal where the order breaks a rule ({@link
   *     Booking#check}), and left where the store could not keep it
   */
  Either<NotStored, Either<BookingRefusal, BookedMeeting>> book(Booking booking);

  /** Hands over all meetings one by one, in the order they were booked. */
  void read(Consumer<ListedMeeting> each);

  /** The meeting with this id. */
  Option<ListedMeeting> find(MeetingId id);

  /**
   * Cancels the meeting: its codes lead nowhere from now on; callers who are in it stay.
   *
   * @return false where there is no such meeting or it was cancelled before
   */
  Either<NotStored, Boolean> cancel(MeetingId id);

  /** The meetings, not cancelled or over, that have a code known to be shorter than this (S8). */
  Seq<MeetingId> withCodesShorterThan(int digits);
}
