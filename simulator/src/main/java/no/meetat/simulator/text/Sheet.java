package no.meetat.simulator.text;

/**
 * What a table is drawn on.
 *
 * @param width in columns
 * @param coloured whether it shows colours
 */
public record Sheet(int width, boolean coloured) {

  /** A file or a pipe: as wide as need be, without colours. */
  public static final Sheet ENDLESS = new Sheet(Integer.MAX_VALUE, false);

  /** The text, in colour where this sheet has colours. */
  public String ink(Ink ink, String text) {
    return coloured ? ink.on(text) : text;
  }
}
