package no.meetat.bridge.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;

/** Calls without a network: remembers how far each has come, until it is over. */
public final class InMemoryCalls implements CallControl {

  private enum State {
    RINGING,
    UP,
    /** The caller has hung up and got no answer yet. */
    HUNG_UP
  }

  private volatile Map<CallId, State> calls = HashMap.empty();

  /** Somebody calls. */
  public synchronized void ring(CallId call) {
    calls = calls.put(call, State.RINGING);
  }

  /** The caller hangs up. */
  public synchronized void hungUp(CallId call) {
    calls = calls.computeIfPresent(call, (id, any) -> State.HUNG_UP)._2();
  }

  @Override
  public synchronized void answer(CallId call) {
    if (is(call, State.RINGING)) {
      calls = calls.put(call, State.UP);
    }
  }

  @Override
  public synchronized void hangUp(CallId call) {
    calls = calls.remove(call);
  }

  @Override
  public synchronized void release(CallId call) {
    if (is(call, State.HUNG_UP)) {
      calls = calls.remove(call);
    }
  }

  /** Whether the call was answered and has not ended. */
  public boolean isUp(CallId call) {
    return is(call, State.UP);
  }

  /** Whether the call has not come to its end: it rings, is up, or its caller is not released. */
  public boolean isKnown(CallId call) {
    return calls.containsKey(call);
  }

  private boolean is(CallId call, State state) {
    return calls.get(call).contains(state);
  }
}
