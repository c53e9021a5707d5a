package no.meetat.sip.trace.blanking;

import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.Numbering;

/**
 * Takes codes, keys and passwords out of messages (S8). What is known to hold none is kept, all
 * else goes: numbers of callers stay. A message need not be sound.
 */
public final class Blanking {

  private static final String LINE_END = "\r\n";

  /** How long the body is, as its head says (RFC 3261, section 20.14). */
  private static final Pattern LENGTH =
      Pattern.compile("(?i)((?:content-length|l)\\s*:\\s*)([0-9]{1,9})");

  private final OwnNumbers numbers;

  /**
   * For a service that answers on these numbers: another number dialled, unless international, may
   * be a code.
   *
   * @param numberings how peers write them
   */
  public Blanking(AccessNumbers numbers, Seq<Numbering> numberings) {
    this.numbers = new OwnNumbers(numbers, numberings);
  }

  /**
   * The message without secrets.
   *
   * @param message a character an octet
   * @param received whether it came to us
   */
  public String blank(String message, boolean received) {
    Lines lines = Lines.cut(message, behindLineEnds(message));
    if (lines.head().isEmpty()) {
      return Mark.TEXT;
    }
    Finds finds = new Finds(numbers);
    Uris uris = new Uris(numbers, finds);
    String first = lines.head().getFirst();
    boolean calledIsOurs = received == FirstLine.isRequest(first);
    Fields fields = new Fields(uris, calledIsOurs);
    List<String> head = lines.head().subList(1, lines.head().size());
    String body = new Bodies(fields).blank(head, lines.body());
    List<String> kept = new ArrayList<>();
    kept.add(FirstLine.blank(first, uris, received));
    head.forEach(line -> kept.add(fields.line(line)));
    String shown = finds.blank(body);
    kept.replaceAll(finds::blank);
    kept.replaceAll(line -> lengthened(line, shown.length() - lines.body().length()));
    return String.join(LINE_END, kept) + LINE_END + LINE_END + shown;
  }

  /** The length of the body that is shown, as far from the truth as the sender's was. */
  private static String lengthened(String line, int by) {
    Matcher length = LENGTH.matcher(line);
    return by != 0 && length.matches()
        ? length.group(1) + Math.max(0, Integer.parseInt(length.group(2)) + by)
        : line;
  }

  private static int behindLineEnds(String message) {
    int at = 0;
    while (at < message.length() && (message.charAt(at) == '\r' || message.charAt(at) == '\n')) {
      at++;
    }
    return at;
  }
}
