package no.meetat.bridge;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.meetat.booking.AccessCode;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;

/** Meetings known from the start and kept in memory: for simulations, trials and tests. */
public final class InMemoryMeetings implements Meetings {

  private final Map<AccessCode, Seat> seats;
  private final Set<MeetingId> retired = ConcurrentHashMap.newKeySet();

  /** The meetings these codes lead to. */
  public InMemoryMeetings(Map<AccessCode, Seat> seats) {
    this.seats = seats;
  }

  @Override
  public Option<Seat> find(AccessCode code) {
    return seats.get(code).filter(seat -> !retired.contains(seat.meeting().id()));
  }

  @Override
  public void retire(MeetingId meeting, Instant at) {
    retired.add(meeting);
  }
}
