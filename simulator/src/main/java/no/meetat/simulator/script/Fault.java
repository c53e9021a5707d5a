package no.meetat.simulator.script;

/**
 * A wrong line of a script.
 *
 * @param file as the user named it
 * @param line counted from 1
 * @param column of the wrong word, counted from 1
 * @param what what is wrong, with the word
 * @param text the line as it is written
 */
public record Fault(String file, int line, int column, String what, String text) {

  /** The line, and below it a caret at the word; on two lines. */
  public String picture() {
    return "  " + text.replace('\t', ' ') + "\n  " + " ".repeat(column - 1) + "^";
  }

  @Override
  public String toString() {
    return file + ":" + line + ": column " + column + ": " + what;
  }
}
