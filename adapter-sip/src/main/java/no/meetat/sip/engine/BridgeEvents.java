package no.meetat.sip.engine;

import io.vavr.control.Option;
import java.util.function.Supplier;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.call.CallId;
import no.meetat.dtmf.Key;
import no.meetat.sip.call.CallEvents;
import no.meetat.time.Moment;

/** Reports to the bridge, once there is one, what happens on a call, and when. */
final class BridgeEvents implements CallEvents {

  private final Supplier<Moment> now;
  private volatile Option<ConferenceBridge> bridge = Option.none();

  BridgeEvents(Supplier<Moment> now) {
    this.now = now;
  }

  void tell(ConferenceBridge listener) {
    bridge = Option.of(listener);
  }

  @Override
  public void keyPressed(CallId call, Key key) {
    bridge.forEach(listener -> listener.keyPressed(call, key, now.get()));
  }

  @Override
  public void keyReleased(CallId call, long ago) {
    bridge.forEach(listener -> listener.keyReleased(call, now.get().plusMillis(-ago)));
  }

  @Override
  public void promptsEnded(CallId call) {
    bridge.forEach(listener -> listener.promptsEnded(call, now.get()));
  }
}
