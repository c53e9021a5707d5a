package no.meetat.cli.output;

import java.util.Locale;

/** How rows are listed. */
public enum Format {
  /** For people. */
  TABLE,
  /** With a header line (RFC 4180, with line feeds). */
  CSV,
  /** An array of objects. */
  JSON;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
