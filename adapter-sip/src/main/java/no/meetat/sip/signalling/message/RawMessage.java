package no.meetat.sip.signalling.message;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A message cut into start line, headers and body, and not yet understood.
 *
 * @param head all up to the body
 * @param startLine the first line
 * @param headers long names in lower case, with their unfolded values
 * @param body what follows the empty line, a character a byte
 * @param complete whether there was an empty line
 */
record RawMessage(
    String head,
    String startLine,
    Vector<Tuple2<String, String>> headers,
    String body,
    boolean complete) {

  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final Pattern FOLD = Pattern.compile("\r\n[ \t]+");
  private static final Map<String, String> LONG_NAMES =
      HashMap.of(
          "v",
          "via",
          "f",
          "from",
          "t",
          "to",
          "i",
          "call-id",
          "l",
          "content-length",
          "m",
          "contact",
          "c",
          "content-type",
          "e",
          "content-encoding",
          "k",
          "supported");

  static RawMessage cut(byte[] message) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    int start = startOfMessage(text);
    int end = text.indexOf(END_OF_HEAD, start);
    int body = end < 0 ? message.length : end + END_OF_HEAD.length();
    String head = new String(message, start, body - start, StandardCharsets.UTF_8);
    String[] lines = FOLD.matcher(head).replaceAll(" ").split("\r\n");
    return new RawMessage(
        head,
        lines.length == 0 ? "" : lines[0],
        Vector.of(lines).drop(1).map(RawMessage::header),
        text.substring(body),
        end >= 0);
  }

  /** Line ends before the start line are ignored (RFC 3261, section 7.5). */
  private static int startOfMessage(String text) {
    int start = 0;
    while (text.startsWith("\r\n", start)) {
      start += 2;
    }
    return start;
  }

  private static Tuple2<String, String> header(String line) {
    int colon = Math.max(0, line.indexOf(':'));
    String name = line.substring(0, colon).trim().toLowerCase(Locale.ROOT);
    String value = line.substring(Math.min(line.length(), colon + 1)).trim();
    return Tuple.of(LONG_NAMES.getOrElse(name, name), value);
  }

  /** The values of the headers with this long name, in order. */
  Vector<String> values(String name) {
    return headers.filter(header -> header._1().equals(name)).map(Tuple2::_2);
  }

  /** The first word of the start line. */
  String method() {
    return startLine.split(" ", 2)[0];
  }

  boolean isResponse() {
    return startLine.startsWith("SIP/");
  }

  RawMessage withBody(String cutBody) {
    return new RawMessage(head, startLine, headers, cutBody, complete);
  }
}
