package no.meetat.billing.imports;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.nio.file.Path;

/**
 * Why a file was refused. Nothing of it was kept. A reason names the column and never repeats the
 * cell: it may hold a code.
 *
 * @param file which file
 * @param wrong what is wrong, in the order of the lines: at least one thing, of {@link #SHOWN}
 *     lines at most
 * @param more how many other lines are wrong
 */
public record ImportFault(Path file, Seq<WrongLine> wrong, int more) {

  /** How many lines are named. */
  static final int SHOWN = 20;

  /**
   * What is wrong with a line.
   *
   * @param line which line, from 1; 0 when it is about the whole file
   * @param reason what is wrong
   */
  public record WrongLine(long line, String reason) {}

  /** One thing is wrong. */
  public ImportFault(Path file, long line, String reason) {
    this(file, Vector.of(new WrongLine(line, reason)), 0);
  }

  /** All that is wrong; of many lines only the first are named, each with all its reasons. */
  static ImportFault of(Path file, Seq<WrongLine> all) {
    Seq<Long> lines = all.map(WrongLine::line).distinct();
    Set<Long> named = lines.take(SHOWN).toSet();
    return new ImportFault(
        file, all.filter(one -> named.contains(one.line())), Math.max(0, lines.size() - SHOWN));
  }

  /** A line for each thing: {@code meetings.csv:17: the pin is missing}. */
  public String message() {
    return wrong.map(this::message).mkString("\n")
        + (more == 0 ? "" : "\n" + file + ": and " + more + " more of its rows are wrong");
  }

  private String message(WrongLine one) {
    return file + (one.line() == 0 ? "" : ":" + one.line()) + ": " + one.reason();
  }
}
