package no.meetat.bridge.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.AccessCode;
import no.meetat.booking.BookedMeeting;
import no.meetat.booking.HeldMeetings;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.booking.Unavailable;

/** Meetings kept in memory. */
public final class InMemoryMeetings implements Meetings, HeldMeetings {

  private volatile Map<AccessCode, Seat> seats;

  /** The meetings that these codes lead to. */
  public InMemoryMeetings(Map<AccessCode, Seat> seats) {
    this.seats = seats;
  }

  /** No meetings yet. */
  public InMemoryMeetings() {
    this(HashMap.empty());
  }

  /** The meeting's codes lead to it from now on. */
  public synchronized void add(BookedMeeting booked) {
    seats =
        booked
            .codes()
            .foldLeft(seats, (all, code) -> all.put(code._2, new Seat(booked.meeting(), code._1)));
  }

  @Override
  public Either<Unavailable, Option<Seat>> find(AccessCode code) {
    return Either.right(seats.get(code));
  }

  @Override
  public synchronized void visited(MeetingId meeting, Instant at) {
    seats = seats.mapValues(seat -> seat.meeting().id().equals(meeting) ? visited(seat) : seat);
  }

  private static Seat visited(Seat seat) {
    return new Seat(seat.meeting(), seat.entitlement(), true);
  }

  @Override
  public synchronized void retire(MeetingId meeting, Instant at) {
    seats = seats.rejectValues(seat -> seat.meeting().id().equals(meeting));
  }
}
