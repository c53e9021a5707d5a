package no.meetat.bridge.memory;

import java.util.ArrayList;
import java.util.List;
import no.meetat.bridge.CallControl;
import no.meetat.call.CallId;
import no.meetat.contract.CallControlContract;

class InMemoryCallsTest extends CallControlContract {

  private final InMemoryCalls inMemory = new InMemoryCalls();
  private final Watched calls = new Watched();
  private final List<WatchingPhone> phones = new ArrayList<>();
  private long hangUps;

  @Override
  protected CallControl calls() {
    return calls;
  }

  @Override
  protected Phone ringing() {
    WatchingPhone phone = new WatchingPhone(new CallId("call " + phones.size()));
    phones.add(phone);
    inMemory.ring(phone.call());
    return phone;
  }

  @Override
  protected long hangUpsReported() {
    return hangUps;
  }

  /** Each phone looks at its call after each step. */
  private final class Watched implements CallControl {

    @Override
    public void answer(CallId call) {
      inMemory.answer(call);
      look();
    }

    @Override
    public void hangUp(CallId call) {
      inMemory.hangUp(call);
      look();
    }

    @Override
    public void release(CallId call) {
      inMemory.release(call);
      look();
    }

    private void look() {
      phones.forEach(WatchingPhone::look);
    }
  }

  private final class WatchingPhone implements Phone {

    private final CallId call;
    private final List<Seen> seen = new ArrayList<>();
    private boolean wasUp;
    private boolean hungUp;
    private boolean over;

    private WatchingPhone(CallId call) {
      this.call = call;
    }

    private void look() {
      if (!wasUp && inMemory.isUp(call)) {
        wasUp = true;
        seen.add(Seen.ANSWERED);
      } else if (!over && !inMemory.isKnown(call)) {
        over = true;
        seen.add(hungUp ? Seen.RELEASED : wasUp ? Seen.ENDED : Seen.REFUSED);
      }
    }

    @Override
    public CallId call() {
      return call;
    }

    @Override
    public void hangUp() {
      hungUp = true;
      hangUps++;
      inMemory.hungUp(call);
      look();
    }

    @Override
    public List<Seen> seen(int events) {
      return seen;
    }

    @Override
    public List<Seen> seenInTheEnd() {
      return seen;
    }
  }
}
