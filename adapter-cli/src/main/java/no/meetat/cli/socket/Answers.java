package no.meetat.cli.socket;

/** Who answers the commands of this machine; any thread may ask, and several at a time. */
@FunctionalInterface
public interface Answers {

  /**
   * Does what is asked for.
   *
   * @param request one line: a word, and what it is about
   * @param user the name of the user whose process asks, as the system knows it
   */
  Reply answer(String request, String user);
}
