package no.meetat.benchmark;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.booking.Entitlement;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.charging.TariffBook;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceCommand;
import no.meetat.conference.ConferenceCommand.Join;
import no.meetat.conference.ConferenceDecider;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.ConferencePolicy;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same callers twice: on hold, each come a millisecond after the other, and in the meeting. */
@State(Scope.Thread)
public class Crowd {

  static final CallId MODERATOR = new CallId("moderator");
  static final CallId LATE = new CallId("late");

  /** Coprime to the numbers of callers, so that all of them have their turn, far from in order. */
  private static final int STRIDE = 7_919;

  private static final Meeting MEETING =
      new Meeting.Standing(
          new MeetingId("Board"), "Board", new PhoneNumber("+4723000000"), Option.none());
  private static final Conference EMPTY =
      Conference.of(
          new ConferenceId("c1"), MEETING, ConferencePolicy.defaults(), TariffBook.standard());

  @Param({"10", "1000", "100000"})
  private int callers;

  private Conference waiting = EMPTY;
  private Conference open = EMPTY;
  private CallId[] calls = {};
  private int turn;

  /** Lets all callers wait, then opens the meeting. */
  @Setup
  public void gather() {
    calls = new CallId[callers];
    for (int n = 0; n < callers; n++) {
      calls[n] = new CallId("call-" + n);
      waiting = after(waiting, join(calls[n], Entitlement.PARTICIPANT, n));
    }
    open = after(waiting, join(MODERATOR, Entitlement.MODERATOR, callers));
  }

  Conference waiting() {
    return waiting;
  }

  Conference open() {
    return open;
  }

  /** Another participant each time. */
  CallId someone() {
    turn = (turn + STRIDE) % callers;
    return calls[turn];
  }

  /** After all have come. */
  Moment now() {
    return at(callers + 1_000);
  }

  /** The first of those on hold, and nobody else, is to be reminded. */
  static Moment firstReminder() {
    return at(ConferencePolicy.defaults().holdReminder());
  }

  static Conference after(Conference conference, ConferenceCommand command) {
    return decide(conference, command).foldLeft(conference, Conference::evolve);
  }

  static Join join(CallId call, Entitlement entitlement, long millis) {
    return join(call, entitlement, at(millis));
  }

  static Join join(CallId call, Entitlement entitlement, Moment at) {
    Call called = new Call(call, Caller.WITHHELD, AccessNumber.norwegian("23184500"), at);
    return new Join(called, new Seat(MEETING, entitlement), at);
  }

  private static Seq<ConferenceEvent> decide(Conference conference, ConferenceCommand command) {
    return ConferenceDecider.decide(conference, command)
        .getOrElseThrow(refused -> new IllegalStateException(refused.name()));
  }

  private static Moment at(long millis) {
    return new Moment(millis, Instant.EPOCH.plusMillis(millis));
  }
}
