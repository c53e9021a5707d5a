package no.meetat.bridge;

import io.vavr.Lazy;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.admission.Admission;
import no.meetat.admission.AdmissionCommand;
import no.meetat.admission.AdmissionCommand.Answer;
import no.meetat.admission.AdmissionCommand.AwaitPlace;
import no.meetat.admission.AdmissionCommand.End;
import no.meetat.admission.AdmissionCommand.EnterAgain;
import no.meetat.admission.AdmissionCommand.FinishPrompts;
import no.meetat.admission.AdmissionCommand.GivePlace;
import no.meetat.admission.AdmissionCommand.PassTime;
import no.meetat.admission.AdmissionCommand.Postpone;
import no.meetat.admission.AdmissionCommand.PressKey;
import no.meetat.admission.AdmissionCommand.RefuseCode;
import no.meetat.admission.AdmissionCommand.ShutDown;
import no.meetat.admission.AdmissionCommand.TakeSeat;
import no.meetat.admission.AdmissionCommand.TurnAway;
import no.meetat.admission.AdmissionCommand.TurnDown;
import no.meetat.admission.AdmissionEvent;
import no.meetat.admission.AdmissionEvent.CodeKeyed;
import no.meetat.admission.Attendant;
import no.meetat.booking.Seat;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.conference.ConferenceCommand;
import no.meetat.time.Moment;

/** Holds one call: decides until it has a seat, and hands on to the focus from then. */
final class Door {

  /** Key presses that may wait; a phone cannot press faster, so more are an attack. */
  private static final int KEYS_WAITING = 100;

  private final BridgeSetup setup;
  private final Bridge bridge;
  private final CallId call;
  private final Mailbox<AdmissionCommand> mailbox;
  private final Alarm alarm;
  private final Lazy<Guessing> guessing;
  private Admission admission;
  private Option<Focus> focus = Option.none();

  Door(Call call, BridgeSetup setup, Bridge bridge) {
    this.setup = setup;
    this.bridge = bridge;
    this.call = call.id();
    this.mailbox = new Mailbox<>(setup.executor(), batch -> batch.forEach(this::read));
    this.alarm = new Alarm(setup.timer(), at -> tell(new PassTime(at)));
    this.guessing = Lazy.of(() -> new Guessing(call, setup, bridge, this));
    this.admission = Admission.of(call, setup.admissionPolicy());
  }

  void tell(AdmissionCommand command) {
    boolean flooded = command instanceof PressKey && mailbox.unread() >= KEYS_WAITING;
    if (!flooded) {
      mailbox.put(command);
    }
  }

  private void read(AdmissionCommand command) {
    switch (command) {
      case TurnAway away -> leaveFocus(away);
      case EnterAgain again -> leaveFocus(again);
      case PassTime passed -> passTime(passed);
      case Answer answer -> answer(answer);
      case TurnDown down -> turnDown(down);
      case TakeSeat taken -> decide(taken);
      case RefuseCode refused -> refuseCode(refused);
      case AwaitPlace await -> decide(await);
      case GivePlace given -> takePlace(given);
      case Postpone later -> decide(later);
      case PressKey press ->
          route(press, new ConferenceCommand.PressKey(call, press.key(), press.at()));
      case FinishPrompts done -> route(done, new ConferenceCommand.FinishPrompts(call, done.at()));
      case End end -> route(end, new ConferenceCommand.Leave(call, end.cause(), end.at()));
      case ShutDown down -> shutDown(down);
    }
  }

  private void answer(Answer answer) {
    if (guessing.get().isOverBudget(answer.at())) {
      turnDown(new TurnDown(answer.at()));
    } else {
      decide(answer);
    }
  }

  private void turnDown(TurnDown down) {
    bridge.places().countTurnedAway();
    decide(down);
  }

  private void refuseCode(RefuseCode refused) {
    bridge.places().countTurnedAway();
    decide(refused);
  }

  private void takePlace(GivePlace given) {
    if (admission.isWaiting()) {
      decide(given);
    } else {
      guessing.get().giveBack(given);
    }
  }

  /** To the focus that has the call, else decided here. */
  private void route(AdmissionCommand here, ConferenceCommand there) {
    focus.onEmpty(() -> decide(here)).forEach(holder -> holder.tell(there));
  }

  private void leaveFocus(AdmissionCommand command) {
    focus = Option.none();
    decide(command);
  }

  private void passTime(PassTime passed) {
    alarm.rang(passed.at());
    decide(passed);
    alarm.set(admission.nextDeadline());
  }

  /** A focus shuts down by itself, with the calls it holds. */
  private void shutDown(ShutDown down) {
    focus.onEmpty(() -> decide(down));
  }

  private void decide(AdmissionCommand command) {
    Attendant.decide(admission, command).forEach(this::happen);
  }

  private void happen(Seq<AdmissionEvent> events) {
    admission = events.foldLeft(admission, Admission::evolve);
    guessing.get().settle(events, admission.isWaiting());
    journal(events);
    events.forEach(this::perform);
    alarm.set(admission.nextDeadline());
  }

  private void journal(Seq<AdmissionEvent> events) {
    Seq<JournalEntry> lasting = JournalEntry.of(call, events);
    if (!lasting.isEmpty()) {
      setup.journal().append(lasting);
    }
  }

  private void perform(AdmissionEvent event) {
    switch (event) {
      case AdmissionEvent.Answered any -> setup.calls().answer(call);
      case AdmissionEvent.Prompted prompted -> setup.media().play(call, prompted.prompt());
      case AdmissionEvent.Interrupted any -> setup.media().stop(call);
      case AdmissionEvent.Refused any -> refuse();
      case CodeKeyed keyed -> decide(guessing.get().check(keyed));
      case AdmissionEvent.PlaceAwaited any -> {}
      case AdmissionEvent.PlaceGiven(var keyed, var place, var at) ->
          decide(guessing.get().compare(keyed, place, at));
      case AdmissionEvent.SeatTaken taken -> enter(taken.seat(), taken.at());
      case AdmissionEvent.Disconnected any -> setup.calls().hangUp(call);
      case AdmissionEvent.Closed closed -> close(closed);
      case AdmissionEvent.CodeRefused any -> {}
      case AdmissionEvent.NothingKeyed any -> {}
      case AdmissionEvent.Dismissed any -> {}
      case AdmissionEvent.DigitsHeld any -> {}
    }
  }

  private void refuse() {
    setup.calls().hangUp(call);
    bridge.release(call);
  }

  private void enter(Seat seat, Moment at) {
    setup.media().stop(call);
    Focus entered = bridge.focus(seat.meeting(), call);
    focus = Option.some(entered);
    entered.tell(new ConferenceCommand.Join(admission.call(), seat, at));
    bridge.endIfShutDown(entered, at);
  }

  private void close(AdmissionEvent.Closed closed) {
    setup.records().add(closed.record());
    bridge.release(call);
  }
}
