package no.meetat.sip.engine;

import io.vavr.control.Option;
import java.util.function.Supplier;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.call.CallId;
import no.meetat.dtmf.Key;
import no.meetat.sip.call.CallEvents;
import no.meetat.sip.call.Elsewhere;
import no.meetat.time.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports to the bridge, once there is one, what happens on a call, and when. */
final class BridgeEvents implements CallEvents {

  private static final Logger LOG = LoggerFactory.getLogger(BridgeEvents.class);

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

  /** A log may be slow, and the worker must not be. */
  @Override
  public void mediaElsewhere(CallId call, Elsewhere where) {
    Thread.ofVirtual().start(() -> LOG.warn("call {}: {}", call, where));
  }
}
