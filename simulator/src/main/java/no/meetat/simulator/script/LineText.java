package no.meetat.simulator.script;

import io.vavr.collection.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a script as it is written.
 *
 * @param number counted from 1
 */
record LineText(int number, String written) {
  private static final String COMMENT = "#";
  private static final Pattern GAP = Pattern.compile(",?\\s+");

  boolean saysSomething() {
    return !written.isBlank() && !written.stripLeading().startsWith(COMMENT);
  }

  List<String> words() {
    return List.of(GAP.split(written.strip(), -1));
  }

  /**
   * Where a word begins, counted from 1.
   *
   * @param index of the word, counted from 0; one more than there are is behind the end
   */
  int column(int index) {
    String text = written.strip();
    Matcher gaps = GAP.matcher(text);
    int start = 0;
    for (int word = 0; word < index; word++) {
      start = gaps.find() ? gaps.end() : text.length() + 1;
    }
    return written.indexOf(text) + start + 1;
  }
}
