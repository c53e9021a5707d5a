package no.meetat.bridge;

import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import no.meetat.booking.MeetingId;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.ReleaseCause;
import no.meetat.conference.Actor;
import no.meetat.conference.Rejection;
import no.meetat.conference.Steering;
import no.meetat.dtmf.Key;
import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;

/**
 * Driving port: what adapters report to the service. No method blocks or throws for what a caller
 * does. Reports on one call are taken in order; those on an unknown or ended call are ignored.
 */
public interface ConferenceBridge {

  /** A new call to one of our numbers; it is answered through {@link CallControl}. */
  void dialled(CallId call, AccessNumber accessNumber, Caller caller, Moment at);

  /** The caller has pressed a key. */
  void keyPressed(CallId call, Key key, Moment at);

  /**
   * The caller has let go of the key pressed last; waits for the next key run from here (S27). An
   * adapter that learns of presses only reports this at once after each; a release that is never
   * reported is assumed after {@link no.meetat.dtmf.DigitTimers#longestHold}.
   *
   * @param at when it was, which may be up to a second ago
   */
  void keyReleased(CallId call, Moment at);

  /** The caller has heard the last of the prompts given to the call. */
  void promptsEnded(CallId call, Moment at);

  /** The caller has hung up; answered by {@link CallControl#release} when that is kept. */
  void hungUp(CallId call, Moment at);

  /** The same, where the network says why. */
  default void hungUp(CallId call, ReleaseCause release, Moment at) {
    hungUp(call, at);
  }

  /** The line has failed; nobody hung up (S28). */
  void lineLost(CallId call, Moment at);

  /**
   * Somebody steers a meeting from beside its keys (S19). The adapter has settled whether the actor
   * may, except for a call: its caller must moderate.
   *
   * @return why it changed nothing, or none when what it led to is in the journal. Code that is
   *     attached to it does not hold up the conference. It stays open where the conference meets a
   *     bug: wait for it with a limit
   */
  CompletableFuture<Option<Rejection>> steer(
      MeetingId meeting, Steering steering, Actor by, Moment at);

  /** Ends all calls; new ones are ignored. */
  void shutDown(Moment at);

  /** The calls that have not ended yet. */
  int callsInProgress();
}
