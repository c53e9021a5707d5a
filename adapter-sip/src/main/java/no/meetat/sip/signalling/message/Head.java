package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a message up to its body, cut and not understood.
 *
 * @param startLine the first one
 * @param fields the header fields, as far as the head was cut
 * @param octets how many octets it takes, with what precedes and ends it
 * @param fault why it was cut no further, if so
 */
public record Head(String startLine, HeaderFields fields, int octets, Option<Refusal> fault) {

  /** A refusal of a head that must not be answered. */
  static final Refusal UNSPEAKABLE = Refusal.of("");

  private static final String LINE_END = "\r\n";

  /** Cuts the head of a message that begins here. */
  static Head cut(byte[] message) {
    int start = startOfMessage(message);
    int seen = Math.min(message.length - start, Limits.HEAD_OCTETS);
    Cutter cutter =
        new Cutter(
            new String(message, start, seen, StandardCharsets.ISO_8859_1),
            message.length - start > seen);
    cutter.cut();
    return cutter.head(start);
  }

  /** Cuts the header fields of a part; it has no start line (RFC 2046, section 5.1). */
  static Head ofPart(String part) {
    int seen = Math.min(part.length(), Limits.HEAD_OCTETS);
    Cutter cutter = new Cutter(part.substring(0, seen), part.length() > seen);
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
    private final boolean goesOn;
    private final List<HeaderField> fields = new ArrayList<>();
    private String startLine = "";
    private int at;
    private int folds;
    private boolean ended;
    private Option<Refusal> fault = Option.none();

    /** Cuts the text seen of a message; {@code goesOn} says whether more follows. */
    private Cutter(String text, boolean goesOn) {
      this.text = text;
      this.goesOn = goesOn;
    }

    private Head head(int start) {
      return new Head(startLine, new HeaderFields(Vector.ofAll(fields)), start + at, fault);
    }

    private void cut() {
      startLine = line();
      cutFields();
    }

    private void cutFields() {
      while (!ended) {
        String line = line();
        if (!ended) {
          add(line);
        }
      }
    }

    /** A field that is too large is left out: later ones may still say whom to answer. */
    private void add(String line) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).strip();
      if (line.length() > Limits.HEADER_FIELD_OCTETS) {
        note(new Refusal(Status.MESSAGE_TOO_LARGE, "Header Field Too Large"));
      } else if (fields.size() == Limits.HEADER_FIELDS) {
        stop(Refusal.of("Too Many Headers"));
      } else if (name.isEmpty() || !name.chars().allMatch(each -> Cursor.isToken((char) each))) {
        note(Refusal.malformed("Header"));
      } else {
        fields.add(new HeaderField(HeaderNames.expanded(name), line.substring(colon + 1).strip()));
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
        if (folds > Limits.FOLDS) {
          stop(Refusal.of("Too Many Folded Lines"));
        }
      }
      return whole.toString();
    }

    /** Up to the next line end, and beyond it. */
    private String rawLine() {
      int from = at;
      int end = text.indexOf(LINE_END, from);
      if (end < 0) {
        stop(outOfText());
        return "";
      }
      at = end + LINE_END.length();
      if (hasControl(from, end)) {
        stop(UNSPEAKABLE);
      }
      return text.substring(from, end);
    }

    private Refusal outOfText() {
      int end = text.endsWith("\r") ? text.length() - 1 : text.length();
      if (hasControl(at, end)) {
        return UNSPEAKABLE;
      }
      return goesOn
          ? new Refusal(Status.MESSAGE_TOO_LARGE, "Message Too Large")
          : Refusal.of("Incomplete Message");
    }

    /** A control may only follow a backslash, as in a quoted string. */
    private boolean hasControl(int from, int to) {
      for (int index = from; index < to; index++) {
        char character = text.charAt(index);
        if (isControl(character) && !isEscaped(character, index, from)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isControl(char character) {
      return (character < ' ' && character != '\t') || character == '\u007F';
    }

    private boolean isEscaped(char character, int index, int from) {
      boolean endsLine = character == '\r' || character == '\n';
      return !endsLine && index > from && text.charAt(index - 1) == '\\';
    }

    private void stop(Refusal why) {
      ended = true;
      fault = why.equals(UNSPEAKABLE) ? Option.some(why) : fault.orElse(Option.some(why));
    }

    private void note(Refusal why) {
      fault = fault.orElse(Option.some(why));
    }
  }
}
