package no.meetat.bridge;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import no.meetat.admission.AdmissionCommand;
import no.meetat.booking.Meeting;
import no.meetat.booking.MeetingId;
import no.meetat.call.Call;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.EndCause;
import no.meetat.call.ReleaseCause;
import no.meetat.conference.Actor;
import no.meetat.conference.Conference;
import no.meetat.conference.ConferenceCommand;
import no.meetat.conference.ConferenceId;
import no.meetat.conference.Rejection;
import no.meetat.conference.Steering;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;

/**
 * Takes what is reported of a call to where it is decided: its door, or the focus of its meeting.
 */
public final class Bridge implements ConferenceBridge {

  private final BridgeSetup setup;
  private final ConcurrentMap<CallId, Door> doors = new ConcurrentHashMap<>();
  private final ConcurrentMap<MeetingId, Focus> foci = new ConcurrentHashMap<>();
  private final Places places;
  private final Seq<WatchQueue> watchers;
  private volatile boolean shutDown;

  public Bridge(BridgeSetup setup) {
    this.setup = setup;
    this.places = new Places(setup.admissionPolicy().guessing(), setup.guessHistory());
    this.watchers = setup.watchers().map(watcher -> queue(watcher, setup));
    watchers.forEach(WatchQueue::open);
  }

  private WatchQueue queue(Watcher watcher, BridgeSetup setup) {
    return new WatchQueue(watcher, setup.executor(), this::conferences);
  }

  /** All conferences that are held here, as they are. */
  private Seq<Snapshot> conferences() {
    return Vector.ofAll(foci.values()).map(Focus::now);
  }

  @Override
  public void dialled(CallId call, AccessNumber accessNumber, Caller caller, Moment at) {
    Door door = new Door(new Call(call, caller, accessNumber, at), setup, this);
    if (!shutDown && doors.putIfAbsent(call, door) == null) {
      door.tell(new AdmissionCommand.Answer(at));
      endIfShutDown(door, at);
    }
  }

  /** A call that slipped in while all others were ended. */
  private void endIfShutDown(Door door, Moment at) {
    if (shutDown) {
      door.tell(new AdmissionCommand.ShutDown(at));
    }
  }

  /** The same for a conference that a call has just entered. */
  void endIfShutDown(Focus entered, Moment at) {
    if (shutDown) {
      entered.tell(new ConferenceCommand.End(EndCause.SHUTDOWN, at));
    }
  }

  @Override
  public void keyPressed(CallId call, Key key, Moment at) {
    hear(call, new AdmissionCommand.PressKey(key, at));
  }

  @Override
  public void keyReleased(CallId call, Moment at) {
    hear(call, new AdmissionCommand.ReleaseKey(at));
  }

  @Override
  public void promptsEnded(CallId call, Moment at) {
    hear(call, new AdmissionCommand.FinishPrompts(at));
  }

  @Override
  public void hungUp(CallId call, Moment at) {
    hungUp(call, ReleaseCause.NORMAL, at);
  }

  @Override
  public void hungUp(CallId call, ReleaseCause release, Moment at) {
    door(call)
        .peek(
            door -> door.hear(new AdmissionCommand.End(EndCause.HUNG_UP, Option.some(release), at)))
        .onEmpty(() -> setup.calls().release(call));
  }

  @Override
  public void lineLost(CallId call, Moment at) {
    EndCause lost = EndCause.LINE_LOST;
    hear(call, new AdmissionCommand.End(lost, Option.some(ReleaseCause.of(lost)), at));
  }

  @Override
  public CompletableFuture<Option<Rejection>> steer(
      MeetingId meeting, Steering steering, Actor by, Moment at) {
    ConferenceCommand steer = new ConferenceCommand.Steer(steering, by, at);
    CompletableFuture<Option<Rejection>> answer = new CompletableFuture<>();
    Option.of(foci.get(meeting))
        .peek(focus -> focus.ask(new Request(steer, refused -> give(answer, refused))))
        .onEmpty(() -> give(answer, Option.some(Rejection.ENDED)));
    return answer;
  }

  /** The conference does not wait for what is done with the answer. */
  private void give(CompletableFuture<Option<Rejection>> answer, Option<Rejection> refused) {
    answer.completeAsync(() -> refused, setup.executor());
  }

  @Override
  public void shutDown(Moment at) {
    shutDown = true;
    foci.values().forEach(focus -> focus.tell(new ConferenceCommand.End(EndCause.SHUTDOWN, at)));
    doors.values().forEach(door -> door.tell(new AdmissionCommand.ShutDown(at)));
  }

  @Override
  public int callsInProgress() {
    return doors.size();
  }

  /** What an operator watches of codes that are tried (S13). */
  public GuessFigures guesses(Moment at) {
    return places.figures(at);
  }

  Places places() {
    return places;
  }

  /** Whether a conference of the meeting is going on, be it on hold. */
  boolean isHeld(MeetingId meeting) {
    return foci.containsKey(meeting);
  }

  Option<Door> door(CallId call) {
    return Option.of(doors.get(call));
  }

  /** The focus of the meeting; this call begins its conference when there is none. */
  Focus focus(Meeting meeting, CallId call) {
    return foci.computeIfAbsent(meeting.id(), any -> begin(meeting, call));
  }

  /** The end of the call is kept. */
  void release(CallId call) {
    doors.remove(call);
    setup.calls().release(call);
  }

  void forget(MeetingId meeting, Focus focus) {
    foci.remove(meeting, focus);
  }

  private Focus begin(Meeting meeting, CallId call) {
    Conference conference =
        Conference.of(
            ConferenceId.begunBy(call), meeting, setup.conferencePolicy(), setup.tariffs().get());
    return new Focus(Snapshot.of(conference), setup, this, watchers);
  }

  private void hear(CallId call, AdmissionCommand.OfCaller command) {
    door(call).forEach(door -> door.hear(command));
  }
}
