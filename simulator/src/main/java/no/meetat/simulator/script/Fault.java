package no.meetat.simulator.script;

/**
 * A wrong line of a script.
 *
 * @param file as the user named it
 * @param line counted from 1
 * @param what what is wrong, with the word
 */
public record Fault(String file, int line, String what) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + what;
  }
}
