package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of a message up to its body, cut and not understood. What is too large is left out, a
 * control character becomes a question mark; both are noted, and the rest is cut all the same: it
 * may say whom to answer, and which call ends.
 *
 * @param startLine the first one
 * @param fields the header fields, but those too large or too many
 * @param octets how many octets it takes, with what precedes and ends it
 * @param fault what was found first that is not sound, if so
 */
public record Head(String startLine, HeaderFields fields, int octets, Option<Refusal> fault) {

  private static final String LINE_END = "\r\n";

  /** Cuts the head of a message that begins here. */
  public static Head cut(byte[] message) {
    int start = startOfMessage(message);
    int length = message.length - start;
    Cutter cutter = new Cutter(new String(message, start, length, StandardCharsets.ISO_8859_1));
    cutter.cut();
    return cutter.head(start);
  }

  /** Cuts the header fields of a part; it has no start line (RFC 2046, section 5.1). */
  static Head ofPart(String part) {
    Cutter cutter = new Cutter(part);
    cutter.cutFields();
    return cutter.head(0);
  }

  /** Line ends before the start line are ignored (RFC 3261, section 7.5). */
  private static int startOfMessage(byte[] message) {
    int start = 0;
    int most = 2 * Limits.LEADING_LINE_ENDS;
    while (start < most
        && start + 1 < message.length
        && message[start] == '\r'
        && message[start + 1] == '\n') {
      start += 2;
    }
    return start;
  }

  /** Goes through the text once. */
  private static final class Cutter {

    private final String text;
    private final List<HeaderField> fields = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private String startLine = "";
    private int at;
    private int folds;
    private boolean ended;
    private Option<Refusal> fault = Option.none();

    private Cutter(String text) {
      this.text = text;
      Collections.addAll(missing, HeaderNames.OF_EVERY_REQUEST);
    }

    private Head head(int start) {
      return new Head(startLine, new HeaderFields(Vector.ofAll(fields)), start + at, fault);
    }

    private void cut() {
      startLine = clean(line());
      cutFields();
    }

    private void cutFields() {
      while (!ended) {
        String line = line();
        if (!ended) {
          take(clean(line));
        }
      }
      if (at > Limits.HEAD_OCTETS) {
        note(new Refusal(Status.MESSAGE_TOO_LARGE, "Message Too Large"));
      }
    }

    private void take(String line) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).strip();
      if (line.length() > Limits.HEADER_FIELD_OCTETS) {
        note(new Refusal(Status.MESSAGE_TOO_LARGE, "Header Field Too Large"));
      } else if (name.isEmpty() || !Characters.all(name, Cursor::isToken)) {
        note(Refusal.malformed("Header"));
      } else {
        add(new HeaderField(HeaderNames.expanded(name), line.substring(colon + 1).strip()));
      }
    }

    /** Beyond their limit, only the first of those that every request has. */
    private void add(HeaderField field) {
      boolean room = fields.size() < Limits.HEADER_FIELDS;
      if (!room) {
        note(Refusal.of("Too Many Headers"));
      }
      if (missing.remove(field.name()) || room) {
        fields.add(field);
      }
    }

    /** The next line with all its folds, each a blank; the empty one completes the head. */
    private String line() {
      String first = rawLine();
      ended = ended || first.isEmpty();
      return !ended && isFolded() ? unfolded(first) : first;
    }

    private boolean isFolded() {
      return at < text.length() && Cursor.isBlank(text.charAt(at));
    }

    private String unfolded(String first) {
      StringBuilder whole = new StringBuilder(first);
      while (!ended && isFolded()) {
        folds++;
        whole.append(' ').append(rawLine().strip());
      }
      if (folds > Limits.FOLDS) {
        note(Refusal.of("Too Many Folded Lines"));
      }
      return whole.toString();
    }

    /** Up to the next line end, and beyond it. */
    private String rawLine() {
      int from = at;
      int end = text.indexOf(LINE_END, from);
      if (end < 0) {
        ended = true;
        note(Refusal.of("Incomplete Message"));
        return "";
      }
      at = end + LINE_END.length();
      return text.substring(from, end);
    }

    private String clean(String line) {
      if (!hasControl(line)) {
        return line;
      }
      note(Refusal.of("Control Character"));
      StringBuilder clean = new StringBuilder(line);
      for (int index = 0; index < line.length(); index++) {
        if (isLoneControl(line, index)) {
          clean.setCharAt(index, '?');
        }
      }
      return clean.toString();
    }

    private static boolean hasControl(String line) {
      for (int index = 0; index < line.length(); index++) {
        if (isLoneControl(line, index)) {
          return true;
        }
      }
      return false;
    }

    /** A control may only follow a backslash, as in a quoted string, and never be a line end. */
    private static boolean isLoneControl(String line, int index) {
      char character = line.charAt(index);
      boolean control = (character < ' ' && character != '\t') || character == '\u007F';
      return control && !isEscaped(line, index, character);
    }

    private static boolean isEscaped(String line, int index, char character) {
      boolean endsLine = character == '\r' || character == '\n';
      return !endsLine && index > 0 && line.charAt(index - 1) == '\\';
    }

    private void note(Refusal why) {
      fault = fault.orElse(Option.some(why));
    }
  }
}
