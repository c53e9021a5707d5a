package no.meetat.admission;

import no.meetat.call.Caller;
import no.meetat.time.Moment;

/**
 * Slows down who tries codes across calls (S13): a caller who keyed too many wrong ones is refused
 * for a while, and when wrong codes come too often over all callers, each is answered later. It
 * knows no codes, so it can lock none.
 */
public final class GuessLimiter {

  /** Before all times, and far enough from them to be counted with. */
  private static final long LONG_AGO = Long.MIN_VALUE / 2;

  private final AdmissionPolicy policy;
  private final WrongCodes wrongCodes;
  private final long theoreticalArrival;

  private GuessLimiter(AdmissionPolicy policy, WrongCodes wrongCodes, long theoreticalArrival) {
    this.policy = policy;
    this.wrongCodes = wrongCodes;
    this.theoreticalArrival = theoreticalArrival;
  }

  /** Nobody has keyed a wrong code yet. */
  public static GuessLimiter of(AdmissionPolicy policy) {
    return new GuessLimiter(policy, WrongCodes.NONE, LONG_AGO);
  }

  /** Whether the caller has keyed too many wrong codes lately to be asked for one. */
  public boolean refuses(Caller caller, Moment at) {
    long since = at.millis() - policy.guessWindow();
    return Guesser.of(caller)
        .exists(guesser -> wrongCodes.countOf(guesser, since) >= policy.guesses());
  }

  /** How much later than at once a wrong code is answered now, in milliseconds. */
  public long delay(Moment at) {
    long early = theoreticalArrival - tolerance() - at.millis();
    return Math.max(0, early);
  }

  /**
   * The caller has keyed a wrong code. What is expected is counted by the generic cell rate
   * algorithm (ITU-T I.371).
   */
  public GuessLimiter guessedWrong(Caller caller, Moment at) {
    long since = at.millis() - policy.guessWindow();
    WrongCodes counted =
        Guesser.of(caller)
            .foldLeft(
                wrongCodes.forgetBefore(since),
                (so, guesser) -> so.add(guesser, at.millis(), policy.guesses()));
    long next = Math.max(theoreticalArrival, at.millis()) + policy.guessInterval();
    long latest = at.millis() + tolerance() + policy.longestDelay();
    return new GuessLimiter(policy, counted, Math.min(next, latest));
  }

  private long tolerance() {
    return policy.guessInterval() * policy.guessBurst();
  }
}
