package no.meetat.simulator.script;

/**
 * What is wrong with the words of a line.
 *
 * @param what is wrong, with the word
 * @param left how many words were not understood, the wrong one first; 0 where one is missing
 */
record Misread(String what, int left) {

  /** The same, with more to say. */
  Misread and(String more) {
    return new Misread(what + more, left);
  }
}
