package no.meetat.bridge.memory;

import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;
import no.meetat.contract.CallControlContract;

class InMemoryCallsTest extends CallControlContract {

  private final InMemoryCalls calls = new InMemoryCalls();

  @Override
  protected CallControl calls() {
    return calls;
  }

  @Override
  protected CallId ringing() {
    return new CallId("ola");
  }

  @Override
  protected boolean isUp(CallId call) {
    return calls.isUp(call);
  }
}
