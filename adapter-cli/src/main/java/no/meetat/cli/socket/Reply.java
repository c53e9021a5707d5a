package no.meetat.cli.socket;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.booking.ShownText;

/**
 * The answer to a request. It is text: a line {@code done WORDS}, {@code refused WHY} or {@code
 * unknown WHY}, the names of columns and then rows where there are any, with tabs between fields,
 * and an empty line, without which something is missing.
 */
public sealed interface Reply {

  /**
   * What was asked for.
   *
   * @param words what has been done, in a line for people
   * @param columns names; none where there is nothing to list
   * @param rows a field for each column, without tabs and ends of lines
   */
  record Done(String words, Seq<String> columns, Seq<Seq<String>> rows) implements Reply {

    /** What has been done, with nothing to list. */
    public static Done saying(String words) {
      return new Done(words, Vector.empty(), Vector.empty());
    }

    /** The rows with the names of their columns. */
    public Seq<Map<String, String>> fields() {
      return rows.map(row -> LinkedHashMap.ofEntries(columns.zip(row)));
    }
  }

  /**
   * The answer is no.
   *
   * @param why a line for people
   */
  record Refused(String why) implements Reply {}

  /**
   * Whether it has been done, or will be, nobody can say.
   *
   * @param why a line for people: what has happened and where to look
   */
  record Unknown(String why) implements Reply {}

  /** The answer as it is sent. */
  default String text() {
    return switch (this) {
      case Done(var words, var columns, var rows) ->
          lines(rows.map(Reply::line).prepend(line(columns)).prepend("done " + words));
      case Refused(var why) -> lines(Vector.of("refused " + why));
      case Unknown(var why) -> lines(Vector.of("unknown " + why));
    };
  }

  private static String line(Seq<String> fields) {
    return fields.mkString("\t");
  }

  private static String lines(Seq<String> lines) {
    return lines.reject(String::isEmpty).mkString("", "\n", "\n\n");
  }

  /** Reads an answer, of which nothing may steer a terminal; none when it is not whole. */
  static Option<Reply> read(String text) {
    return Option.when(text.endsWith("\n\n"), () -> Vector.ofAll(text.lines()).init())
        .flatMap(Reply::read);
  }

  private static Option<Reply> read(Seq<String> lines) {
    String[] first = lines.headOption().getOrElse("").split(" ", 2);
    String words = ShownText.shown(first[first.length - 1]);
    return switch (first[0]) {
      case "done" -> Option.some(done(words, lines.tail()));
      case "refused" -> Option.some(new Refused(words));
      case "unknown" -> Option.some(new Unknown(words));
      default -> Option.none();
    };
  }

  private static Reply done(String words, Seq<String> table) {
    Seq<Seq<String>> rows = table.map(Reply::split);
    return rows.isEmpty() ? Done.saying(words) : new Done(words, rows.head(), rows.tail());
  }

  private static Seq<String> split(String line) {
    return Vector.of(line.split("\t", -1)).map(ShownText::shown);
  }
}
