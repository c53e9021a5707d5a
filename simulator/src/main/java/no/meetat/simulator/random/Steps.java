package no.meetat.simulator.random;

import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.simulator.invariant.Auditor;
import no.meetat.simulator.invariant.Invariant;
import no.meetat.simulator.invariant.Verdict;

/** Lets things happen one after the other, and has each checked. */
final class Steps {

  /** More steps than this at one and the same ms, or for one call, are an endless loop. */
  private static final long AT_ONCE = 200_000;

  private static final long PER_CALL = 20_000;

  /** Slow appends that may be under way at once. */
  private static final int DEEPEST = 3;

  private final Round round;
  private final VirtualTimer timer;
  private final Auditor auditor;
  private final Verdict verdict;
  private final long limit;
  private int depth;
  private long beganAt;
  private long atOnce;
  private boolean slowed;

  Steps(Round round, VirtualTimer timer, Auditor auditor, Verdict verdict, int calls) {
    this.round = round;
    this.timer = timer;
    this.auditor = auditor;
    this.verdict = verdict;
    this.limit = PER_CALL * (calls + 1);
  }

  /** When the step under way began, monotonic ms. */
  long beganAt() {
    return beganAt;
  }

  /** Nothing is held up by a slow or failing store. */
  boolean isCalm() {
    return depth == 0 && round.store().isWorking();
  }

  /** Goes on until nothing more is to come, or something has happened that must not. */
  void takeAll() {
    while (verdict.isGood() && timer.next() < Long.MAX_VALUE) {
      take();
    }
  }

  /** Time passes for all others while the caller of this waits; not when many wait already. */
  void await(long millis) {
    if (depth < DEEPEST) {
      depth++;
      takeUntil(timer.now().millis() + millis);
      depth--;
      slowed = true;
      round.life().requireAlive();
    }
  }

  private void takeUntil(long millis) {
    while (round.life().isAlive() && verdict.isGood() && timer.next() <= millis) {
      take();
    }
    timer.skipTo(millis);
  }

  private void take() {
    begin(timer.now().millis());
    requireProgress();
    timer.step();
    finish();
  }

  private void begin(long now) {
    if (isCalm() && timer.next() > now) {
      auditor.timePasses(timer.now());
      atOnce = 0;
    }
    slowed = depth > 0;
    beganAt = depth > 0 ? beganAt : Math.max(now, timer.next());
    atOnce++;
    verdict.nextStep();
  }

  private void requireProgress() {
    verdict.require(
        atOnce < AT_ONCE && verdict.steps() < limit,
        Invariant.PROGRESS,
        () -> "the service is woken again and again");
  }

  private void finish() {
    if (depth == 0 && !round.life().isAlive()) {
      round.recover();
    } else if (isCalm()) {
      auditor.stepDone(!slowed, round.life().callsInProgress(), timer.now());
    }
  }
}
