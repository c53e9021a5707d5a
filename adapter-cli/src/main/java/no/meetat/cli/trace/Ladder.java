package no.meetat.cli.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.booking.ShownText;
import no.meetat.cli.output.OsloStamp;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.trace.Direction;
import no.meetat.sip.trace.TracedMessage;

/** Messages as people read them: a line each, far ends on the left and us on the right. */
final class Ladder {

  /** Columns that most far ends fit into, as {@code UDP 198.51.100.7:5060}. */
  private static final int FAR_END = 25;

  private static final Pattern SEQUENCE = Pattern.compile("(?im)^cseq[ \t]*:[ \t]*([^\r\n]{1,40})");
  private static final String RESPONSE = "SIP/";

  private final PrintWriter out;
  private final boolean whole;

  /**
   * Writes there.
   *
   * @param whole whether messages follow their lines
   */
  Ladder(PrintWriter out, boolean whole) {
    this.out = out;
    this.whole = whole;
  }

  /** Writes a message. */
  void print(TracedMessage message) {
    out.println(line(message));
    if (whole) {
      decoded(message.octets())
          .lines()
          .forEach(line -> out.println(("    " + ShownText.shown(line)).stripTrailing()));
      out.println();
    }
    out.flush();
  }

  private static String line(TracedMessage message) {
    String far = message.protocol() + " " + IpLiteral.hostPort(message.far());
    return OsloStamp.ofMillis(message.at())
        + "  "
        + far
        + " ".repeat(Math.max(0, FAR_END - far.length()))
        + (message.direction() == Direction.SENT ? "  <--  " : "  -->  ")
        + ShownText.shown(firstLine(message));
  }

  /** A response names what it answers in its CSeq. */
  private static String firstLine(TracedMessage message) {
    Matcher sequence = SEQUENCE.matcher(message.text());
    boolean answers = message.firstLine().startsWith(RESPONSE) && sequence.find();
    return message.firstLine() + (answers ? "  (" + sequence.group(1).strip() + ")" : "");
  }

  /** The text of octets that may be anything. */
  static String decoded(byte[] octets) {
    return new String(octets, UTF_8);
  }
}
