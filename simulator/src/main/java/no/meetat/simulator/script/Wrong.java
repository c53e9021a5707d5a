package no.meetat.simulator.script;

/**
 * What is wrong with a line.
 *
 * @param text the line
 * @param word the index of the wrong word, counted from 0
 * @param what is wrong
 */
record Wrong(LineText text, int word, String what) {

  /** Counted from 1. */
  int line() {
    return text.number();
  }

  Fault in(String file) {
    return new Fault(file, line(), text.column(word), what, text.written());
  }
}
