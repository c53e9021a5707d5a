package no.meetat.simulator.script;

import java.util.Locale;

/** Where a caller can be expected to be. */
public enum CallerState {
  /** At the code question. */
  AT_DOOR,
  /** In a meeting that is not open. */
  ON_HOLD,
  /** Heard by the others. */
  TALKING,
  /** Hears the others. */
  LISTENING,
  /** In no call. */
  GONE;

  /** The word in scripts: {@code at-door}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
