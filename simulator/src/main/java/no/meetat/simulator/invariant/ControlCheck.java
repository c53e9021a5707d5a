package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import java.util.function.BooleanSupplier;
import no.meetat.call.Role;
import no.meetat.dtmf.Key;
import no.meetat.time.Moment;

/** Whether a moderator's keys do what the rules say (S20 to S25), as far as that is certain. */
final class ControlCheck {

  /** A # this soon after coming in, in ms, may be a slip of the code's # (S27). */
  private static final long SLIP = 1_000;

  private record Expected(CallAccount by, ControlKeys.Wish wish, BooleanSupplier done) {}

  private final Verdict verdict;
  private Option<Expected> expected = Option.none();

  ControlCheck(Verdict verdict) {
    this.verdict = verdict;
  }

  /** A caller who is in a conference is about to press a key. */
  void press(ConferenceAccount conference, CallAccount by, Key key, Moment at, boolean calm) {
    if (!calm || isUncertain(conference, by, at)) {
      by.controlKeys.loseTrack(at);
    } else {
      expected =
          by.controlKeys
              .press(key, at)
              .map(wish -> new Expected(by, wish, outcome(conference, by, wish)));
    }
  }

  /** A caller lets go of a key. */
  void release(CallAccount by, Moment at, boolean calm) {
    if (by.codeHeld && by.isInConference()) {
      by.codeReleasedAt = at.millis();
    }
    by.codeHeld = false;
    if (calm) {
      by.controlKeys.release(at);
    } else {
      by.controlKeys.loseTrack(at);
    }
  }

  /** The effect of the key can be seen, unless something held it up. */
  void judge(boolean certain) {
    expected
        .filter(any -> certain)
        .forEach(e ->
            verdict.require(
                e.done.getAsBoolean(),
                Invariant.CONTROLS,
                () -> e.by + " keyed " + e.wish + " and it did not happen"));
    expected = Option.none();
  }

  private static boolean isUncertain(ConferenceAccount conference, CallAccount by, Moment at) {
    return by.role != Role.MODERATOR
        || by.dismissedAt.isDefined()
        || conference.goodbyeFrom.isDefined()
        || at.millis() - by.seatedAt.millis() <= SLIP
        || at.millis() - by.codeReleasedAt <= SLIP;
  }

  private static BooleanSupplier outcome(
      ConferenceAccount conference, CallAccount by, ControlKeys.Wish wish) {
    boolean listenMode = conference.listenMode;
    boolean muted = by.muted;
    boolean autoDisconnect = conference.autoDisconnect;
    return switch (wish) {
      case PARTICIPANTS_MODE -> () -> conference.listenMode != listenMode;
      case OWN_MODE -> () -> by.silenced ? by.muted == muted : by.muted != muted;
      case LOCK -> () -> conference.locked;
      case AUTO_DISCONNECT -> () -> conference.autoDisconnect != autoDisconnect;
      case END -> () -> conference.goodbyeFrom.isDefined() || conference.ended;
    };
  }
}
