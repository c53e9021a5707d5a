package no.meetat.sip.signalling.digest;

import java.util.Locale;

/** What became of an INVITE of a caller who is asked who they are. */
public enum DigestOutcome {
  /** It did not say, and was asked. */
  ASKED,
  /** It said, and is who it said. */
  PROVEN,
  /** Its answer was wrong: there is no such user, the password is another, or a field is. */
  WRONG,
  /** Its answer was not looked at: it was for another number than is dialled. */
  OTHER_TARGET,
  /** Its answer was not looked at: there were too many wrong ones from there. */
  OVER_BUDGET,
  /** Its answer was not looked at: it was to a nonce that is too old, or not ours for there. */
  STALE,
  /** Its answer was right, and has been taken before. */
  REPEATED,
  /** It was not answered, since too many from there were asked. */
  DROPPED;

  /** The word in figures: {@code over-budget}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
