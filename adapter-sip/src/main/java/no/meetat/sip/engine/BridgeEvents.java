package no.meetat.sip.engine;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.call.CallId;
import no.meetat.dtmf.Key;
import no.meetat.sip.call.CallEvents;
import no.meetat.sip.call.Elsewhere;
import no.meetat.sip.limit.Quiet;
import no.meetat.time.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports to the bridge, once there is one, what happens on a call, and when. */
final class BridgeEvents implements CallEvents {

  private static final Logger LOG = LoggerFactory.getLogger(BridgeEvents.class);

  private final Supplier<Moment> now;
  private final Executor aside;
  private final Quiet quiet = Quiet.warnings(LOG);
  private volatile Option<ConferenceBridge> bridge = Option.none();

  /**
   * No bridge yet.
   *
   * @param aside what writes the log, which may be slow, as a worker must not be
   */
  BridgeEvents(Supplier<Moment> now, Executor aside) {
    this.now = now;
    this.aside = aside;
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

  @Override
  public void mediaElsewhere(CallId call, Elsewhere where) {
    InetAddress source = where.source().getAddress();
    aside.execute(() -> quiet.tell(source, "call " + call + ": " + where));
  }
}
