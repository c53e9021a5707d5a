package no.meetat.billing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Supplier;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.run.Run;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.memory.InMemoryCalls;
import no.meetat.bridge.memory.InMemoryMedia;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Role;
import no.meetat.conference.Actor;
import no.meetat.conference.ImmutableConferencePolicy;
import no.meetat.conference.Steering;
import no.meetat.control.Control;
import no.meetat.control.Controls;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import no.meetat.time.Moment;

/** One run of the service on a real store: callers on virtual time at the real bridge. */
final class GoldenBridge implements AutoCloseable {

  private static final AccessNumber FREEPHONE = AccessNumber.norwegian("80088860");
  private static final AccessNumber FIXED = AccessNumber.norwegian("23184500");

  private final VirtualTimer timer;
  private final Run run;
  private final Supplier<CallId> ids;
  private final Bridge bridge;

  GoldenBridge(Store store, VirtualTimer timer) {
    this.timer = timer;
    this.run = store.startRun(timer::now, TestStore.CLOSES_NOTHING).get();
    this.ids = run.callIds();
    this.bridge = new Bridge(setup(store));
    run.watch(bridge::callsInProgress);
  }

  private ImmutableBridgeSetup setup(Store store) {
    return ImmutableBridgeSetup.builder()
        .meetings(store.meetings())
        .calls(new InMemoryCalls())
        .media(new InMemoryMedia(this::given))
        .journal(run.journal())
        .timer(timer)
        .executor(Runnable::run)
        .conferencePolicy(ImmutableConferencePolicy.builder().controls(controls()).build())
        .build();
  }

  private static Controls controls() {
    return Controls.DEFAULT.bind(Role.MODERATOR, "*9", Control.UNLOCK).get();
  }

  private void given(CallId call) {
    timer.wakeAt(timer.now().millis(), at -> bridge.promptsEnded(call, at));
  }

  /** Somebody dials the fixed number and keys the code. */
  CallId dial(String number, String code) {
    return dial(FIXED, number, code);
  }

  /** Somebody dials the freephone number and keys the code. */
  CallId dialFree(String number, String code) {
    return dial(FREEPHONE, number, code);
  }

  private CallId dial(AccessNumber access, String number, String code) {
    CallId call = ids.get();
    bridge.dialled(call, access, caller(number), timer.now());
    pass(1);
    press(call, code + "#");
    return call;
  }

  /** Somebody dials and keys nothing. */
  CallId dialOnly() {
    CallId call = ids.get();
    bridge.dialled(call, FIXED, Caller.WITHHELD, timer.now());
    pass(1);
    return call;
  }

  private static Caller caller(String number) {
    Line line = number.startsWith("+479") ? Line.MOBILE : Line.FIXED;
    return number.isEmpty() ? Caller.WITHHELD : Caller.known(new PhoneNumber(number), line);
  }

  void press(CallId call, String keys) {
    Vector.ofAll(keys.toCharArray())
        .flatMap(Key::of)
        .forEach(key -> bridge.keyPressed(call, key, timer.now()));
    pass(1);
  }

  /** Somebody steers the meeting from beside its keys. */
  void steer(MeetingId meeting, Steering steering, Actor by) {
    assertThat(bridge.steer(meeting, steering, by, timer.now()))
        .isCompletedWithValue(Option.none());
    pass(1);
  }

  void hangUp(CallId call) {
    bridge.hungUp(call, timer.now());
    pass(1);
  }

  void loseLine(CallId call) {
    bridge.lineLost(call, timer.now());
    pass(1);
  }

  void pass(long seconds) {
    timer.pass(seconds * 1_000);
  }

  void passUntil(Instant wall) {
    Moment now = timer.now();
    timer.pass(wall.toEpochMilli() - now.wall().toEpochMilli());
  }

  /** Ends the run; one with calls in progress counts as crashed. */
  @Override
  public void close() {
    run.close();
  }
}
