package no.meetat.sip.trace.blanking;

import java.util.ArrayList;
import java.util.List;

/**
 * A head, cut into lines as generously as anybody might, and the text behind it.
 *
 * @param head its lines, each with its folds
 * @param body what follows the empty line; empty where there is none
 */
record Lines(List<String> head, String body) {

  /** Cuts the text from here on. */
  static Lines cut(String text, int begin) {
    List<String> head = new ArrayList<>();
    int at = begin;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = withoutReturn(text.substring(at, end < 0 ? text.length() : end));
      at = end < 0 ? text.length() : end + 1;
      if (line.isEmpty()) {
        return new Lines(head, text.substring(at));
      }
      add(head, line);
    }
    return new Lines(head, "");
  }

  private static void add(List<String> head, String line) {
    boolean folded = (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !head.isEmpty();
    if (folded) {
      head.set(head.size() - 1, head.getLast() + " " + line.strip());
    } else {
      head.add(line);
    }
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
