package no.meetat.control;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.util.Locale;

/** What keys in a meeting can be bound to (S20 to S26). */
public enum Control {
  /** Announces to whoever asked how many callers are in the meeting (S20). */
  COUNT,
  /** Announces to everybody how many callers are in the meeting (S26). */
  COUNT_TO_ALL,
  /** Switches all participants between talk and listen mode (S21). */
  PARTICIPANTS_MODE,
  /** Switches the caller's own line between talk and listen mode (S22). */
  OWN_MODE,
  /** Closes the meeting to further callers (S23). */
  LOCK,
  /** Opens the meeting to further callers again (S26). */
  UNLOCK,
  /** Switches automatic disconnection on and off (S24). */
  AUTO_DISCONNECT,
  /** Ends the meeting for everybody (S25). */
  END,
  /** Announces to whoever asked which keys are bound to what (S26). */
  HELP;

  /** The word in settings and scripts: {@code count-to-all}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it changes the line of the caller who uses it, and nothing else. */
  public boolean isOfOwnLine() {
    return this == OWN_MODE;
  }

  /** The control with this word. */
  public static Option<Control> of(String word) {
    return Array.of(values()).find(control -> control.word().equals(word));
  }
}
