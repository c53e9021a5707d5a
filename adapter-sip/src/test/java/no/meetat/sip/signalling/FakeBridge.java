package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.CallControl;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.ReleaseCause;
import no.meetat.conference.Actor;
import no.meetat.conference.Rejection;
import no.meetat.conference.Steering;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;

/** Records what is reported to it, and answers at once unless asked not to. */
final class FakeBridge implements ConferenceBridge {

  final Queue<String> told = new ConcurrentLinkedQueue<>();
  final Queue<Caller> callers = new ConcurrentLinkedQueue<>();
  final Queue<ReleaseCause> releases = new ConcurrentLinkedQueue<>();
  volatile boolean answering = true;
  volatile boolean releasing = true;
  volatile boolean failing;
  volatile CallId last = new CallId("none");
  private final Queue<CallId> calls = new ConcurrentLinkedQueue<>();
  private volatile CallControl control = new NoCalls();

  private static final class NoCalls implements CallControl {
    @Override
    public void answer(CallId call) {}

    @Override
    public void hangUp(CallId call) {}

    @Override
    public void release(CallId call) {}
  }

  /** Ends the calls that a test has left, whatever it was asked before. */
  void hangUpAll() {
    releasing = true;
    calls.forEach(control::hangUp);
  }

  /** As if it were new. */
  void forget() {
    calls.clear();
    told.clear();
    callers.clear();
    releases.clear();
    answering = true;
    releasing = true;
  }

  void controls(CallControl calls) {
    control = calls;
  }

  @Override
  public void dialled(CallId call, AccessNumber accessNumber, Caller caller, Moment at) {
    last = call;
    calls.add(call);
    callers.add(caller);
    told.add("dialled " + accessNumber);
    if (answering) {
      control.answer(call);
    }
  }

  @Override
  public void keyPressed(CallId call, Key key, Moment at) {
    told.add("key " + key.symbol());
  }

  @Override
  public void keyReleased(CallId call, Moment at) {
    told.add("key released");
  }

  @Override
  public void promptsEnded(CallId call, Moment at) {
    told.add("promptsEnded");
  }

  @Override
  public void hungUp(CallId call, Moment at) {
    told.add("hungUp");
    if (failing) {
      throw new IllegalStateException("planted");
    }
    if (releasing) {
      control.release(call);
    }
  }

  @Override
  public void hungUp(CallId call, ReleaseCause release, Moment at) {
    releases.add(release);
    hungUp(call, at);
  }

  @Override
  public void lineLost(CallId call, Moment at) {
    told.add("lineLost");
  }

  @Override
  public CompletableFuture<Option<Rejection>> steer(
      MeetingId meeting, Steering steering, Actor by, Moment at) {
    throw new AssertionError("telephony steers nobody");
  }

  @Override
  public void shutDown(Moment at) {
    told.add("shutDown");
  }

  @Override
  public int callsInProgress() {
    return 0;
  }
}
