package no.meetat.cli.random.invariant;

import io.vavr.control.Option;
import no.meetat.booking.Entitlement;
import no.meetat.booking.MeetingId;
import no.meetat.cli.random.invariant.CallAccount.Place;
import no.meetat.cli.random.invariant.Codes.Code;
import no.meetat.dtmf.Key;

/** Whether who keys a standing meeting's code gets in (S4, S12). */
final class RightCodes {

  private final Codes codes;
  private final Verdict verdict;
  private Option<CallAccount> admitted = Option.none();

  RightCodes(Codes codes, Verdict verdict) {
    this.codes = codes;
    this.verdict = verdict;
  }

  /** A caller at the door has just keyed this. */
  void press(CallAccount call, MeetingId meeting, Key key, boolean calm) {
    boolean right =
        calm
            && key == Key.HASH
            && call.place == Place.AT_DOOR
            && call.dismissedAt.isEmpty()
            && codes.of(meeting).exists(code -> isKeyed(call, code));
    admitted = Option.when(right, call);
  }

  /** What the key led to can be seen, or cannot where something held it up. */
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

  private static boolean isKeyed(CallAccount call, Code code) {
    return code.entitlement() != Entitlement.PIN && call.keyed.isOnly(code.digits());
  }
}
