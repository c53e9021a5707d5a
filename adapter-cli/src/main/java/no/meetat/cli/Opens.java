package no.meetat.cli;

import java.util.Locale;

/** Who opens a one-off meeting (S6). */
enum Opens {
  /** The caller whose number was given at booking. */
  NUMBER,
  /** The caller who keys the PIN first. */
  FIRST;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
