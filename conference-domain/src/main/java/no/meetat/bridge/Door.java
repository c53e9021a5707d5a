package no.meetat.bridge;

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
import no.meetat.admission.AdmissionCommand.OfCaller;
import no.meetat.admission.AdmissionCommand.PassTime;
import no.meetat.admission.AdmissionCommand.Postpone;
import no.meetat.admission.AdmissionCommand.PressKey;
import no.meetat.admission.AdmissionCommand.RefuseCode;
import no.meetat.admission.AdmissionCommand.ReleaseKey;
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
import no.meetat.call.ReleaseCause;
import no.meetat.conference.ConferenceCommand;
import no.meetat.time.Moment;

/** Holds one call: decides until it has a seat, and hands on to the focus from then. */
final class Door {

  private final BridgeSetup setup;
  private final Bridge bridge;
  private final CallId call;
  private final Mailbox<AdmissionCommand> mailbox;
  private final Alarm alarm;
  private final Guessing guessing;
  private final KeysWaiting keys = new KeysWaiting();
  private Admission admission;
  private volatile Option<Focus> focus = Option.none();

  Door(Call call, BridgeSetup setup, Bridge bridge) {
    this.setup = setup;
    this.bridge = bridge;
    this.call = call.id();
    this.mailbox = Mailbox.ofEach(setup.executor(), this::read);
    this.alarm = new Alarm(setup.timer(), at -> tell(new PassTime(at)));
    this.guessing = new Guessing(call, setup, bridge, this);
    this.admission = Admission.of(call, setup.admissionPolicy());
  }

  /** Decided here, after all that was reported before. */
  void tell(AdmissionCommand command) {
    mailbox.put(command);
  }

  /** Decided by the focus that has the call, else here; keys that flood either are lost. */
  void hear(OfCaller command) {
    if (!isOfKeys(command) || keys.add()) {
      holder()
          .peek(holder -> holder.tell(inConference(command)))
          .onEmpty(() -> mailbox.put(command));
    }
  }

  /** A key has been read in the meeting. */
  void keyRead() {
    keys.read();
  }

  /** None while earlier commands are on their way there, which no later one may overtake. */
  private Option<Focus> holder() {
    return mailbox.unread() == 0 ? focus : Option.none();
  }

  private static boolean isOfKeys(AdmissionCommand command) {
    return command instanceof PressKey || command instanceof ReleaseKey;
  }

  private ConferenceCommand inConference(OfCaller command) {
    return switch (command) {
      case PressKey(var key, var at) -> new ConferenceCommand.PressKey(call, key, at);
      case ReleaseKey(var at) -> new ConferenceCommand.ReleaseKey(call, at);
      case FinishPrompts(var at) -> new ConferenceCommand.FinishPrompts(call, at);
      case End(var cause, var release, var at) ->
          new ConferenceCommand.Leave(call, cause, release, at);
    };
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
      case OfCaller heard -> handOn(heard);
      case ShutDown down -> shutDown(down);
    }
  }

  private void answer(Answer answer) {
    if (guessing.isOverBudget(answer.at())) {
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
      guessing.giveBack(given);
    }
  }

  /** To the focus that has the call by now, else decided here. */
  private void handOn(OfCaller command) {
    focus.peek(holder -> holder.tell(inConference(command))).onEmpty(() -> decideHere(command));
  }

  private void decideHere(OfCaller command) {
    if (isOfKeys(command)) {
      keys.read();
    }
    decide(command);
  }

  private void leaveFocus(AdmissionCommand command) {
    focus = Option.none();
    decide(command);
  }

  private void passTime(PassTime passed) {
    alarm.rang(passed.at());
    decide(passed);
    alarm.set(admission.nextDeadline(), passed.at());
  }

  /** A focus shuts down on its own, with the calls it holds. */
  private void shutDown(ShutDown down) {
    focus.onEmpty(() -> decide(down));
  }

  private void decide(AdmissionCommand command) {
    Seq<AdmissionEvent> events = Attendant.decide(admission, command);
    if (!events.isEmpty()) {
      happen(events, command.at());
    }
  }

  private void happen(Seq<AdmissionEvent> events, Moment at) {
    admission = events.foldLeft(admission, Admission::evolve);
    guessing.settle(events, admission.isWaiting());
    journal(events);
    events.forEach(this::perform);
    alarm.set(admission.nextDeadline(), at);
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
      case CodeKeyed keyed -> decide(guessing.check(keyed));
      case AdmissionEvent.PlaceAwaited any -> {}
      case AdmissionEvent.PlaceGiven(var keyed, var place, var at) ->
          decide(guessing.compare(keyed, place, at));
      case AdmissionEvent.SeatTaken taken -> enter(taken.seat(), taken.at());
      case AdmissionEvent.Disconnected(var cause) ->
          setup.calls().hangUp(call, ReleaseCause.of(cause));
      case AdmissionEvent.Closed any -> bridge.release(call);
      case AdmissionEvent.CodeRefused any -> {}
      case AdmissionEvent.NothingKeyed any -> {}
      case AdmissionEvent.Dismissed any -> {}
      case AdmissionEvent.DigitsHeld any -> {}
      case AdmissionEvent.CodeReleased any -> {}
    }
  }

  private void refuse() {
    setup.calls().hangUp(call);
    bridge.release(call);
  }

  private void enter(Seat seat, Moment at) {
    switch (setup.homes().of(seat.meeting().id())) {
      case Home.Here any -> enterHere(seat, at);
    }
  }

  private void enterHere(Seat seat, Moment at) {
    setup.media().stop(call);
    Focus entered = bridge.focus(seat.meeting(), call);
    entered.tell(new ConferenceCommand.Join(admission.call(), seat, at));
    focus = Option.some(entered);
    bridge.endIfShutDown(entered, at);
  }
}
