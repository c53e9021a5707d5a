package no.meetat.sip.engine;

import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import no.meetat.booking.MeetingId;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.conference.Actor;
import no.meetat.conference.Rejection;
import no.meetat.conference.Steering;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;

/** A bridge that writes down what media reports. */
final class RecordingBridge implements ConferenceBridge {

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<CallId> released = new CopyOnWriteArrayList<>();

  /** {@code a pressed FIVE}, {@code a promptsEnded}. */
  List<String> told() {
    return told;
  }

  @Override
  public void keyPressed(CallId call, Key key, Moment at) {
    told.add(call + " pressed " + key);
  }

  @Override
  public void keyReleased(CallId call, Moment at) {
    released.add(call);
  }

  /** Whose keys were let go. */
  List<CallId> released() {
    return released;
  }

  @Override
  public void promptsEnded(CallId call, Moment at) {
    told.add(call + " promptsEnded");
  }

  @Override
  public void dialled(CallId call, AccessNumber accessNumber, Caller caller, Moment at) {}

  @Override
  public void hungUp(CallId call, Moment at) {}

  @Override
  public void lineLost(CallId call, Moment at) {}

  @Override
  public CompletableFuture<Option<Rejection>> steer(
      MeetingId meeting, Steering steering, Actor by, Moment at) {
    throw new AssertionError("telephony steers nobody");
  }

  @Override
  public void shutDown(Moment at) {}

  @Override
  public int callsInProgress() {
    return 0;
  }
}
