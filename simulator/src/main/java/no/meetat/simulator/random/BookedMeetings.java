package no.meetat.simulator.random;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Entitlement;
import no.meetat.booking.HeldMeetings;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Meetings;
import no.meetat.booking.Seat;
import no.meetat.booking.Unavailable;
import no.meetat.number.PhoneNumber;
import no.meetat.simulator.invariant.Codes;

/** The meetings of a round: standing ones and one-off ones, billed to a few payers. */
final class BookedMeetings implements Meetings, HeldMeetings, Codes {

  private static final int PAYERS = 5;
  private static final int SHORTEST_CODE = 6;

  /** Codes of this many digits do not appear in a journal by chance. */
  private static final int TELLING_CODE = 11;

  private final Map<AccessCode, Seat> seats = new HashMap<>();
  private final Map<MeetingId, Seq<Code>> codes = new HashMap<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<String> longCodes = new ArrayList<>();
  private final Set<MeetingId> retired = new HashSet<>();
  private final Set<MeetingId> visited = new HashSet<>();
  private final Round round;
  private final Draw draw;
  private final Shape shape;

  BookedMeetings(long seed, Shape shape, Round round) {
    this.round = round;
    this.draw = new Draw(seed, -2);
    this.shape = shape;
    for (int i = 0; i < shape.meetings(); i++) {
      book(new MeetingId("M" + i));
    }
  }

  @Override
  public Either<Unavailable, Option<Seat>> find(AccessCode code) {
    round.store().lookUp();
    if (!round.store().isWorking()) {
      return Either.left(Unavailable.UNAVAILABLE);
    }
    round.auditor().lookedUp();
    return Either.right(seat(code));
  }

  private Option<Seat> seat(AccessCode code) {
    return Option.of(seats.get(code))
        .filter(seat -> !retired.contains(seat.meeting().id()))
        .map(this::asVisited);
  }

  private Seat asVisited(Seat seat) {
    return new Seat(seat.meeting(), seat.entitlement(), visited.contains(seat.meeting().id()));
  }

  @Override
  public void visited(MeetingId meeting, Instant at) {
    visited.add(meeting);
  }

  @Override
  public void retire(MeetingId meeting, Instant at) {
    retired.add(meeting);
  }

  @Override
  public Seq<Code> of(MeetingId meeting) {
    return codes.getOrDefault(meeting, Vector.empty());
  }

  /** Whether a code can be read in a text; short ones may be there by chance. */
  boolean appearIn(String text) {
    return longCodes.stream().anyMatch(text::contains);
  }

  Meeting any(Draw draw) {
    return draw.pick(meetings);
  }

  Meeting first() {
    return meetings.getFirst();
  }

  private void book(MeetingId id) {
    Meeting meeting = draw.percent(70) ? standing(id) : oneOff(id);
    meetings.add(meeting);
    codes.put(id, entitlements(meeting).map(as -> new Code(issue(new Seat(meeting, as)), as)));
  }

  private static Seq<Entitlement> entitlements(Meeting meeting) {
    return switch (meeting) {
      case Meeting.Standing any -> Vector.of(Entitlement.MODERATOR, Entitlement.PARTICIPANT);
      case Meeting.OneOff any -> Vector.of(Entitlement.PIN);
    };
  }

  private Meeting standing(MeetingId id) {
    return new Meeting.Standing(id, "Owner", payer(), Option.none());
  }

  private Meeting oneOff(MeetingId id) {
    long begin = draw.between(-1_200_000, 1_800_000);
    long end = begin + draw.between(60_000, 7_200_000);
    return new Meeting.OneOff(
        id,
        "Owner",
        payer(),
        Option.when(draw.oneIn(2), this::moderator),
        shape.start().plusMillis(begin),
        shape.start().plusMillis(end));
  }

  private PhoneNumber payer() {
    return new PhoneNumber("+472300000" + draw.between(0, PAYERS - 1));
  }

  private PhoneNumber moderator() {
    return new PhoneNumber("+4791" + draw.between(100_000, 999_999));
  }

  private String issue(Seat seat) {
    AccessCode code;
    do {
      code = new AccessCode(digits((int) draw.between(SHORTEST_CODE, AccessCode.MAX_DIGITS)));
    } while (seats.putIfAbsent(code, seat) != null);
    if (code.digits().length() >= TELLING_CODE) {
      longCodes.add(code.digits());
    }
    return code.digits();
  }

  private String digits(int length) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < length) {
      digits.append(draw.digit());
    }
    return digits.toString();
  }
}
