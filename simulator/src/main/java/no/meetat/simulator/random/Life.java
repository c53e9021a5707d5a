package no.meetat.simulator.random;

import java.util.function.Consumer;
import no.meetat.bridge.Bridge;
import no.meetat.bridge.BridgeSetup;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.ImmutableBridgeSetup;
import no.meetat.bridge.Timer;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.simulator.invariant.Invariant;
import no.meetat.simulator.invariant.Verdict;
import no.meetat.time.Moment;

/** One life of the service's process: the real bridge, until the process ends or is lost. */
final class Life implements Timer {

  private static final int FOR_EVER = -1;

  private final VirtualTimer timer;
  private final Verdict verdict;
  private final ConferenceBridge bridge;
  private boolean alive = true;
  private int portCallsLeft = FOR_EVER;

  /**
   * @param setup all but the timer and the executor, which are this life's
   */
  Life(ImmutableBridgeSetup.Builder setup, VirtualTimer timer, Verdict verdict) {
    this.timer = timer;
    this.verdict = verdict;
    BridgeSetup complete = setup.timer(this).executor(this::run).build();
    this.bridge = new Bridge(complete);
  }

  boolean isAlive() {
    return alive;
  }

  int callsInProgress() {
    return bridge.callsInProgress();
  }

  /** Lets the service do something, if it lives. */
  void tell(Consumer<ConferenceBridge> what) {
    if (!alive) {
      return;
    }
    try {
      what.accept(bridge);
    } catch (Death end) {
      alive = false;
    } catch (RuntimeException bug) {
      verdict.require(false, Invariant.NO_BUG, () -> bug + " at " + bug.getStackTrace()[0]);
    }
  }

  /** The process dies at this port call from now on. */
  void dieAt(int portCalls) {
    portCallsLeft = portCalls;
  }

  /** The service uses a port: a moment at which its process may die. */
  void usePort() {
    if (portCallsLeft > 0) {
      portCallsLeft--;
    }
    if (portCallsLeft == 0) {
      alive = false;
    }
    requireAlive();
  }

  /** Nothing of a dead process goes on. */
  void requireAlive() {
    if (!alive) {
      throw new Death();
    }
  }

  @Override
  public WakeUp wakeAt(long millis, Consumer<Moment> action) {
    usePort();
    return timer.wakeAt(millis, at -> tell(any -> action.accept(at)));
  }

  private void run(Runnable mailbox) {
    if (alive) {
      mailbox.run();
    }
  }

  /** The process is killed at this very moment. */
  void kill() {
    alive = false;
  }
}
