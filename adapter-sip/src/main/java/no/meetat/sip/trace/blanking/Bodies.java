package no.meetat.sip.trace.blanking;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.sip.signalling.message.HeaderNames;

/**
 * The bodies of messages: session descriptions are shown, alone or as parts. Anything else may be
 * keys, as those of INFO are.
 */
final class Bodies {

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");

  private final Fields fields;

  Bodies(Fields fields) {
    this.fields = fields;
  }

  /** The body below these header lines. */
  String blank(List<String> head, String body) {
    return blank(head, body, true);
  }

  private String blank(List<String> head, String body, boolean outermost) {
    Option<String> type = type(head);
    if (body.isEmpty() || type.exists("application/sdp"::equals)) {
      return SessionLines.blank(body);
    }
    return type.filter(any -> outermost && any.startsWith("multipart/"))
        .flatMap(any -> boundary(values(head, HeaderNames.CONTENT_TYPE).head()))
        .map(boundary -> parts(body, "--" + boundary))
        .getOrElse(Mark.TEXT);
  }

  /** In lower case; none where there are several, or it is encoded. */
  private static Option<String> type(List<String> head) {
    Seq<String> types = values(head, HeaderNames.CONTENT_TYPE);
    boolean plain =
        values(head, HeaderNames.CONTENT_ENCODING).isEmpty()
            && values(head, "Content-Transfer-Encoding").forAll(Bodies::isPlain);
    return Option.when(types.size() == 1 && plain, () -> types.head())
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isPlain(String encoding) {
    return Vector.of("7bit", "8bit", "binary").contains(encoding.toLowerCase(Locale.ROOT));
  }

  private static Seq<String> values(List<String> head, String name) {
    return Vector.ofAll(head)
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2)
        .filter(parts -> HeaderNames.expanded(parts[0].strip()).equalsIgnoreCase(name))
        .map(parts -> parts[1].strip());
  }

  private static Option<String> boundary(String type) {
    Matcher found = BOUNDARY.matcher(type);
    return Option.when(found.find(), found)
        .map(parts -> Option.of(parts.group(1)).getOrElse(() -> parts.group(2)));
  }

  /** What stands before the first part is left out. */
  private String parts(String body, String delimiter) {
    StringJoiner kept = new StringJoiner("\r\n");
    String[] parts = ("\n" + body).split("\r?\n" + Pattern.quote(delimiter), -1);
    for (int part = 1; part < parts.length; part++) {
      boolean last = parts[part].startsWith("--");
      kept.add(delimiter + (last ? "--" : "\r\n" + part(Lines.cut(behindLine(parts[part]), 0))));
    }
    return kept + "\r\n";
  }

  private static String behindLine(String part) {
    return part.substring(part.indexOf('\n') + 1);
  }

  private String part(Lines part) {
    StringJoiner kept = new StringJoiner("\r\n");
    part.head().forEach(line -> kept.add(fields.line(line)));
    return kept.add("").add(blank(part.head(), part.body(), false)).toString();
  }
}
