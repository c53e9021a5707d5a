package no.meetat.bridge.memory;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;

/** Calls without a network: remembers which are up. */
public final class InMemoryCalls implements CallControl {

  private volatile Set<CallId> up = HashSet.empty();

  @Override
  public synchronized void answer(CallId call) {
    up = up.add(call);
  }

  @Override
  public synchronized void hangUp(CallId call) {
    up = up.remove(call);
  }

  @Override
  public synchronized void release(CallId call) {
    up = up.remove(call);
  }

  /** Whether the call was answered and has not ended. */
  public boolean isUp(CallId call) {
    return up.contains(call);
  }
}
