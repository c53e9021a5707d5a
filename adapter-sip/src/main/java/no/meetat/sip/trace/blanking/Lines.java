package no.meetat.sip.trace.blanking;

import java.util.ArrayList;
import java.util.List;
import no.meetat.sip.signalling.message.Limits;

/**
 * A head, cut into lines as generously as anybody might, and the text behind it.
 *
 * @param head its lines, each with its folds
 * @param body what follows the empty line; empty where there is none
 */
record Lines(List<String> head, String body) {

  /** Those beyond are left out. */
  private static final int MOST_LINES = Limits.HEADER_FIELDS + 1;

  /** Cuts the text from here on. */
  static Lines cut(String text, int begin) {
    List<String> head = new ArrayList<>();
    boolean open = true;
    int at = begin;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = withoutReturn(text.substring(at, end < 0 ? text.length() : end));
      at = end < 0 ? text.length() : end + 1;
      if (line.isEmpty()) {
        return new Lines(head, text.substring(at));
      }
      open = open && (isFold(head, line) || head.size() < MOST_LINES);
      if (open) {
        add(head, line);
      }
    }
    return new Lines(head, "");
  }

  private static boolean isFold(List<String> head, String line) {
    return !head.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
  }

  /** Of folds beyond the length of a sound field no more is needed: it is not shown. */
  private static void add(List<String> head, String line) {
    if (!isFold(head, line)) {
      head.add(line);
    } else if (head.getLast().length() <= 2 * Limits.HEADER_FIELD_OCTETS) {
      head.set(head.size() - 1, head.getLast() + " " + line.strip());
    }
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
