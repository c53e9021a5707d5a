package no.meetat.bridge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.admission.AdmissionCommand;
import no.meetat.admission.AdmissionCommand.AwaitPlace;
import no.meetat.admission.AdmissionCommand.GivePlace;
import no.meetat.admission.AdmissionCommand.Postpone;
import no.meetat.admission.AdmissionCommand.RefuseCode;
import no.meetat.admission.AdmissionCommand.TakeSeat;
import no.meetat.admission.AdmissionEvent;
import no.meetat.admission.AdmissionEvent.CodeKeyed;
import no.meetat.admission.AdmissionEvent.CodeRefused;
import no.meetat.admission.AdmissionEvent.SeatTaken;
import no.meetat.admission.Budget;
import no.meetat.admission.Guesser;
import no.meetat.admission.PastGuess;
import no.meetat.booking.AccessCode;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.time.Moment;

/** Compares the codes of one call, each in a place of its own (S13). In its door's turn only. */
final class Guessing {

  /**
   * Looked up in place of keys that can be no code: their answer comes no sooner than any other.
   */
  private static final AccessCode DECOY = new AccessCode("0".repeat(AccessCode.MAX_DIGITS));

  private record Held(long place, Moment at) {}

  private final BridgeSetup setup;
  private final Bridge bridge;
  private final Door door;
  private final Guesser guesser;

  /** In which the code that was keyed last takes its place. */
  private Seq<Budget> budgets = Vector.empty();

  private Option<Waiting> waiting = Option.none();
  private Option<Held> held = Option.none();

  Guessing(Call call, BridgeSetup setup, Bridge bridge, Door door) {
    this.setup = setup;
    this.bridge = bridge;
    this.door = door;
    this.guesser =
        Guesser.of(call.caller(), setup.guessHistory(), setup.admissionPolicy().guessing());
  }

  /** Whether the caller has no place left; may block as long as a look-up. */
  boolean isOverBudget(Moment at) {
    Places places = bridge.places();
    return places.areSpent(guesser.own(), at)
        || (places.areSpent(Guesser.COMMON, at) && places.areSpent(guesser.budgets(at), at));
  }

  /**
   * What to decide of a code that has been keyed: it is compared if there is a place for it. May
   * block as long as a look-up.
   */
  AdmissionCommand check(CodeKeyed keyed) {
    budgets = guesser.budgets(keyed.at());
    Waiting inLine = new Waiting(budgets);
    return switch (bridge.places().ask(inLine, keyed.at())) {
      case Places.Answer.Given(var place) -> compare(keyed, place, keyed.at());
      case Places.Answer.Refused any -> new RefuseCode(keyed.at());
      case Places.Answer.Awaited any -> {
        waiting = Option.some(inLine);
        yield new AwaitPlace(keyed);
      }
    };
  }

  /** What to decide of a code that has its place. */
  AdmissionCommand compare(CodeKeyed keyed, long place, Moment at) {
    held = Option.some(new Held(place, at));
    bridge.places().countComparison();
    return setup
        .meetings()
        .find(keyed.code().getOrElse(DECOY))
        .map(found -> found.filter(any -> keyed.code().isDefined()))
        .fold(any -> new Postpone(at), found -> takeSeat(found, at));
  }

  private TakeSeat takeSeat(Option<Seat> found, Moment at) {
    boolean inProgress = found.exists(seat -> bridge.isHeld(seat.meeting().id()));
    return new TakeSeat(found, inProgress, at);
  }

  /** A place that came too late. */
  void giveBack(GivePlace given) {
    bridge.places().giveBack(given.place(), given.at());
  }

  /** Comes before the events are journalled: the code was right, or wrong, or not compared. */
  void settle(Seq<AdmissionEvent> events, boolean stillWaiting) {
    Option<Held> settled = held;
    held = Option.none();
    settled.forEach(of -> settle(of, events));
    if (!stillWaiting) {
      leaveLine();
    }
  }

  private void settle(Held of, Seq<AdmissionEvent> events) {
    if (events.exists(CodeRefused.class::isInstance)) {
      keepWrong(of.at());
      bridge.places().wrong(of.place(), of.at());
    } else if (events.exists(SeatTaken.class::isInstance)) {
      bridge.places().right(of.place(), guesser.pseudonym(), of.at());
      guesser.pseudonym().forEach(number -> setup.guessHistory().right(number, of.at().wall()));
    } else {
      bridge.places().giveBack(of.place(), of.at());
    }
  }

  private void keepWrong(Moment at) {
    if (!budgets.isEmpty()) {
      setup.guessHistory().wrong(new PastGuess(budgets, at.wall()));
    }
  }

  private void leaveLine() {
    waiting.forEach(bridge.places()::leaveLine);
    waiting = Option.none();
  }

  /** One code in line. */
  private final class Waiting implements Places.Waiter {

    private final Seq<Budget> wanted;

    Waiting(Seq<Budget> wanted) {
      this.wanted = wanted;
    }

    @Override
    public Seq<Budget> budgets() {
      return wanted;
    }

    @Override
    public void given(long place, Moment at) {
      door.tell(new GivePlace(place, at));
    }

    @Override
    public void refused(Moment at) {
      door.tell(new RefuseCode(at));
    }
  }
}
