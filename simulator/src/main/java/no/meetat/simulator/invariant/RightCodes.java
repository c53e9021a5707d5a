package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import no.meetat.booking.Meeting;
import no.meetat.dtmf.Key;
import no.meetat.simulator.invariant.CallAccount.Place;
import no.meetat.time.Moment;

/** Whether a caller who keys a code that must be known gets in (S4, S7, S12). */
final class RightCodes {

  private final Codes codes;
  private final Admittance admittance;
  private final Verdict verdict;
  private Option<CallAccount> admitted = Option.none();

  RightCodes(Codes codes, Admittance admittance, Verdict verdict) {
    this.codes = codes;
    this.admittance = admittance;
    this.verdict = verdict;
  }

  /** A caller at the door has just pressed this key. */
  void press(CallAccount call, Meeting meeting, Key key, Moment at, boolean calm) {
    boolean right =
        calm
            && key == Key.HASH
            && call.place == Place.AT_DOOR
            && call.dismissedAt.isEmpty()
            && codes.of(meeting.id()).exists(code -> call.keyed.isOnly(code.digits()))
            && admittance.mustKnow(meeting, at.wall());
    admitted = Option.when(right, call);
  }

  /** The effect of the key can be seen, unless something held it up. */
  void judge(boolean certain) {
    admitted
        .filter(any -> certain)
        .forEach(call ->
            verdict.require(
                call.place != Place.AT_DOOR || call.dismissedAt.isDefined(),
                Invariant.RIGHT_CODE,
                () -> call + " keyed a right code and is still at the door"));
    admitted = Option.none();
  }
}
