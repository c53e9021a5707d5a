package no.meetat.simulator.script;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Reads a whole script: it makes sense, or its wrong lines are named and nothing runs. */
public final class ScriptReader {
  private static final String COMMENT = "#";

  private ScriptReader() {}

  /**
   * The script, or what is wrong with it.
   *
   * @param file as it is to be named in faults
   * @param text its lines
   */
  public static Either<Seq<Fault>, Script> read(String file, Seq<String> text) {
    return statements(text)
        .flatMap(ScriptReader::sensible)
        .map(Composition::compose)
        .mapLeft(wrong -> wrong.map(line -> new Fault(file, line.line(), line.what())));
  }

  private static Either<Seq<Wrong>, Seq<Line<Statement>>> statements(Seq<String> text) {
    Seq<Either<Wrong, Line<Statement>>> lines =
        text.map(String::strip)
            .zipWithIndex((line, index) -> new Tuple2<>(index + 1, line))
            .filter(line -> !line._2.isEmpty() && !line._2.startsWith(COMMENT))
            .map(line -> statement(line._1, line._2));
    Seq<Wrong> wrong = lines.flatMap(line -> line.swap().toOption());
    return wrong.isEmpty() ? Either.right(lines.flatMap(line -> line)) : Either.left(wrong);
  }

  private static Either<Wrong, Line<Statement>> statement(int number, String line) {
    return StatementGrammar.STATEMENT
        .readAll(List.of(line.split(",?\\s+", -1)))
        .map(statement -> new Line<>(number, statement))
        .mapLeft(what -> new Wrong(number, what));
  }

  private static Either<Seq<Wrong>, Seq<Line<Statement>>> sensible(Seq<Line<Statement>> lines) {
    Seq<Wrong> wrong = Rules.broken(lines);
    return wrong.isEmpty() ? Either.right(lines) : Either.left(wrong);
  }
}
