package no.meetat.simulator.random;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import no.meetat.number.PhoneNumber;
import no.meetat.simulator.invariant.Codes.Code;
import no.meetat.simulator.random.Act.Planned;

/**
 * The person who makes one of the calls, drawn from the round's seed and the call's number alone.
 *
 * @param code the one that was handed out
 * @param dialsAt in ms from the round's start
 * @param comesBack whether this call is made when the one before has ended, as the person who made
 *     that
 * @param pause before coming back, ms
 * @param promptsEnd whether the phone's media reports when prompts have ended
 * @param guesses whether codes are keyed at random
 */
record Person(
    long seed,
    int number,
    Caller caller,
    AccessNumber dials,
    Meeting meeting,
    Code code,
    long dialsAt,
    boolean comesBack,
    long pause,
    boolean promptsEnd,
    boolean guesses) {

  /** How many different numbers callers have. */
  private static final long NUMBERS = 300;

  /** How many different addresses callers from elsewhere have. */
  private static final long SOURCES = 50;

  /** Makes what a person does independent of who that person is. */
  private static final long PLANS = 1L << 32;

  private static final List<Line> LINES = List.of(Line.values());
  private static final List<AccessNumber> ACCESS = AccessNumbers.DEFAULT.all().toJavaList();

  static Person of(long seed, int number, Shape shape, BookedMeetings meetings) {
    Draw draw = new Draw(seed, number);
    boolean storms = shape.storm() && draw.percent(70);
    Meeting meeting = storms ? meetings.first() : meetings.any(draw);
    return new Person(
        seed,
        number,
        caller(draw, meeting),
        draw.pick(ACCESS),
        meeting,
        code(draw, meetings.of(meeting.id())),
        storms ? draw.between(0, 3_000) : draw.between(0, shape.span()),
        draw.oneIn(8),
        draw.oneIn(2) ? Pauses.edge(draw) : draw.spread(0, 120_000),
        !draw.oneIn(50),
        draw.percent(shape.attack() ? 50 : 2));
  }

  /** This caller as the one who made the other call: same telephone, meeting and code. */
  Person as(Person other) {
    return new Person(
        seed,
        number,
        other.caller,
        dials,
        other.meeting,
        other.code,
        dialsAt,
        comesBack,
        pause,
        promptsEnd,
        guesses);
  }

  /** What this caller is going to do from dialling on. */
  Vector<Planned> plan() {
    boolean moderates = code.entitlement() != Entitlement.PARTICIPANT;
    return Plan.of(new Draw(seed, PLANS + number), code.digits(), moderates, guesses);
  }

  /** Most come through the operator's own exchange, some through one that verifies no numbers. */
  private static Origin origin(Draw draw) {
    return switch (draw.digit()) {
      case 0, 1 -> new Origin.Stranger("192.0.2." + draw.between(1, SOURCES), "192.0.2.0/24");
      case 2 -> new Origin.Peer("gateway", false);
      default -> Origin.Peer.UNNAMED;
    };
  }

  /** A number that a stranger gives is a claim. */
  private static Caller caller(Draw draw, Meeting meeting) {
    Option<PhoneNumber> number = telephone(draw, meeting);
    Line line = draw.pick(LINES);
    return switch (origin(draw)) {
      case Origin.Peer peer ->
          new Caller(
              number,
              Option.none(),
              number.map(any -> line).getOrElse(Line.UNKNOWN),
              peer,
              draw.oneIn(8));
      case Origin.Stranger stranger ->
          new Caller(Option.none(), number, Line.UNKNOWN, stranger, draw.oneIn(8));
    };
  }

  private static Code code(Draw draw, Seq<Code> codes) {
    return draw.oneIn(4) ? codes.head() : codes.last();
  }

  private static Option<PhoneNumber> telephone(Draw draw, Meeting meeting) {
    if (draw.oneIn(4) && meeting.moderatorNumber().isDefined()) {
      return meeting.moderatorNumber();
    }
    return Option.when(
        !draw.oneIn(10), () -> new PhoneNumber("+4790" + (100_000 + draw.between(0, NUMBERS))));
  }
}
