package no.meetat.bridge;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.admission.AdmissionCommand.End;
import no.meetat.admission.AdmissionCommand.EnterAgain;
import no.meetat.admission.AdmissionCommand.TurnAway;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceCommand;
import no.meetat.conference.ConferenceCommand.Join;
import no.meetat.conference.ConferenceCommand.Leave;
import no.meetat.conference.ConferenceCommand.OfKeys;
import no.meetat.conference.ConferenceCommand.PassTime;
import no.meetat.conference.ConferenceEvent;
import no.meetat.conference.Rejection;

/** Holds one conference and takes one command at a time (RFC 4353, section 2). */
final class Focus {

  private final BridgeSetup setup;
  private final Bridge bridge;
  private final Mailbox<Request> mailbox;
  private final Alarm alarm;
  private final Seq<WatchQueue> watchers;
  private volatile Snapshot now;

  Focus(Snapshot begun, BridgeSetup setup, Bridge bridge, Seq<WatchQueue> watchers) {
    this.setup = setup;
    this.bridge = bridge;
    this.mailbox = new Mailbox<>(setup.executor(), this::read);
    this.alarm = new Alarm(setup.timer(), at -> tell(new PassTime(at)));
    this.watchers = watchers;
    this.now = begun;
  }

  void tell(ConferenceCommand command) {
    ask(Request.of(command));
  }

  void ask(Request request) {
    mailbox.put(request);
  }

  /** The conference as it is; for any thread. */
  Snapshot now() {
    return now;
  }

  private Conference conference() {
    return now.conference();
  }

  /** Decides all that waits, keeps it, and only then lets it be seen and heard (S35). */
  private void read(Seq<Request> requests) {
    requests.map(Request::command).forEach(this::takeUp);
    Deliberation decided = requests.foldLeft(Deliberation.of(conference()), Deliberation::decide);
    journal(decided.events());
    decided.steps().forEach(this::happen);
    decided.refusals().forEach(this::refuse);
    setAlarm(requests.map(Request::command));
  }

  private void takeUp(ConferenceCommand command) {
    if (command instanceof OfKeys keyed) {
      bridge.door(keyed.call()).forEach(Door::keyRead);
    }
  }

  /** What is given to callers in one step must not be heard in the picture of a later one. */
  private void happen(Deliberation.Step step) {
    now = now.next(step.after());
    setup.media().publish(step.after());
    step.events().forEach(this::perform);
    watchers.forEach(watcher -> watcher.put(step.events(), now));
    step.request().answer().accept(Option.none());
  }

  private void setAlarm(Seq<ConferenceCommand> commands) {
    commands.filter(PassTime.class::isInstance).forEach(passed -> alarm.rang(passed.at()));
    commands.lastOption().forEach(last -> alarm.set(conference().nextDeadline(), last.at()));
  }

  private void journal(Seq<ConferenceEvent> events) {
    Seq<JournalEntry> lasting = JournalEntry.of(conference().id(), events);
    if (!lasting.isEmpty()) {
      setup.journal().append(lasting);
    }
  }

  private void perform(ConferenceEvent event) {
    switch (event) {
      case ConferenceEvent.Joined joined ->
          setup.media().connect(joined.call().id(), conference().id());
      case ConferenceEvent.Prompted prompted ->
          setup.media().play(prompted.call(), prompted.prompt());
      case ConferenceEvent.Announced announced ->
          setup.media().announce(conference().id(), announced.prompt());
      case ConferenceEvent.Interrupted interrupted -> setup.media().stop(interrupted.call());
      case ConferenceEvent.Disconnected(var call, var cause) ->
          setup.calls().hangUp(call, ReleaseCause.of(cause));
      case ConferenceEvent.Left left -> bridge.release(left.call());
      case ConferenceEvent.Ended any -> end();
      case ConferenceEvent.Began any -> {}
      case ConferenceEvent.Opened any -> {}
      case ConferenceEvent.ParticipantsMuted any -> {}
      case ConferenceEvent.ParticipantsUnmuted any -> {}
      case ConferenceEvent.LineMuted any -> {}
      case ConferenceEvent.LineUnmuted any -> {}
      case ConferenceEvent.CallerMuted any -> {}
      case ConferenceEvent.CallerUnmuted any -> {}
      case ConferenceEvent.Locked any -> {}
      case ConferenceEvent.Unlocked any -> {}
      case ConferenceEvent.AutoDisconnectSwitchedOn any -> {}
      case ConferenceEvent.AutoDisconnectSwitchedOff any -> {}
      case ConferenceEvent.EndBegan any -> {}
      case ConferenceEvent.EndTakenBack any -> {}
      case ConferenceEvent.ModeratorMissed any -> {}
      case ConferenceEvent.Dismissed any -> {}
      case ConferenceEvent.Charged any -> {}
      case ConferenceEvent.PinRetired any -> {}
      case ConferenceEvent.KeysHeld any -> {}
      case ConferenceEvent.CodeReleased any -> {}
      case ConferenceEvent.HoldReminded any -> {}
      case ConferenceEvent.EndForetold any -> {}
    }
  }

  private void end() {
    setup.media().close(conference().id());
    bridge.forget(conference().meeting().id(), this);
  }

  private void refuse(Deliberation.Refusal refusal) {
    refuse(refusal.request().command(), refusal.rejection());
    refusal.request().answer().accept(Option.some(refusal.rejection()));
  }

  /**
   * A caller who is refused hears the reason; one who left before being in is let go at the door.
   */
  private void refuse(ConferenceCommand command, Rejection rejection) {
    switch (command) {
      case Join join ->
          bridge.door(join.call().id()).forEach(door -> turnAway(door, join, rejection));
      case Leave leave ->
          bridge
              .door(leave.call())
              .forEach(door -> door.tell(new End(leave.cause(), leave.release(), leave.at())));
      case ConferenceCommand.PressKey any -> {}
      case ConferenceCommand.ReleaseKey any -> {}
      case ConferenceCommand.FinishPrompts any -> {}
      case PassTime any -> {}
      case ConferenceCommand.End any -> {}
      case ConferenceCommand.Steer any -> {}
    }
  }

  private static void turnAway(Door door, Join join, Rejection rejection) {
    switch (rejection) {
      case LOCKED -> door.tell(new TurnAway(EndCause.LOCKED, join.at()));
      case ENDING -> door.tell(new TurnAway(EndCause.MEETING_ENDED, join.at()));
      case ENDED -> door.tell(new EnterAgain(join.at()));
      case UNKNOWN_CALL, NOT_OPEN, NOT_ALLOWED, NO_LINE, NOTHING_TO_DO -> {}
    }
  }
}
