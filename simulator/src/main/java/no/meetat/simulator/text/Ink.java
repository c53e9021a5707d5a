package no.meetat.simulator.text;

/**
 * How text stands out on a terminal (ECMA-48, SGR): in colours of the terminal's own that can be
 * read on light and dark ground.
 */
public enum Ink {
  /** Like all else. */
  PLAIN(""),
  /** Headings, in bold. */
  HEADING("1"),
  /** All is well, in green. */
  GOOD("32"),
  /** Worth a look, in bold magenta. */
  CARE("1;35"),
  /** Something is wrong, in bold red. */
  BAD("1;31");

  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";

  private final String rendition;

  Ink(String rendition) {
    this.rendition = rendition;
  }

  /** The text in this ink. */
  public String on(String text) {
    return rendition.isEmpty() ? text : ESCAPE + rendition + "m" + text + RESET;
  }
}
