package no.meetat.sip.signalling;

import java.util.function.Supplier;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.call.CallId;
import no.meetat.call.Caller;
import no.meetat.call.ReleaseCause;
import no.meetat.number.AccessNumber;
import no.meetat.time.Moment;

/**
 * What the bridge hears of one call.
 *
 * @param now the time
 * @param call its name
 * @param accessNumber the number dialled
 */
record CallReports(
    ConferenceBridge bridge, Supplier<Moment> now, CallId call, AccessNumber accessNumber) {

  void dialled(Caller caller) {
    bridge.dialled(call, accessNumber, caller, now.get());
  }

  void hungUp(ReleaseCause release) {
    bridge.hungUp(call, release, now.get());
  }

  void lineLost() {
    bridge.lineLost(call, now.get());
  }

  /** For the log. */
  @Override
  public String toString() {
    return "call " + call + " to " + accessNumber;
  }
}
