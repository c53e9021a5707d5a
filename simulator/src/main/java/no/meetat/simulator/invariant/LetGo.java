package no.meetat.simulator.invariant;

import java.util.ArrayList;
import java.util.List;

/** Whether callers who left are disconnected and charged, and callers who hung up have left. */
final class LetGo {

  private final List<CallAccount> justEnded = new ArrayList<>();
  private final Verdict verdict;

  LetGo(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The caller has ended the call; the service is about to hear of it. */
  void ended(CallAccount call) {
    justEnded.add(call);
  }

  /**
   * A step is over.
   *
   * @param gone who left in it
   */
  void judge(List<CallAccount> gone) {
    gone.forEach(this::checkGone);
    justEnded.forEach(this::checkEnded);
    justEnded.clear();
  }

  /** The process is gone, and with it what it should have done. */
  void lifeIsOver() {
    justEnded.clear();
  }

  private void checkGone(CallAccount call) {
    verdict.require(call.lineIsFree, Invariant.LET_GO, () -> call + " has left and is still up");
    verdict.require(
        !call.owesCharge, Invariant.ONE_CHARGE, () -> call + " has left and has no charge");
  }

  private void checkEnded(CallAccount call) {
    verdict.require(
        !call.isOpen(), Invariant.LET_GO, () -> call + " was ended by its caller and goes on");
  }
}
