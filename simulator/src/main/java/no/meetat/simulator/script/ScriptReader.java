package no.meetat.simulator.script;

import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Reads a whole script: it makes sense, or its wrong lines are named and nothing runs. */
public final class ScriptReader {
  private static final Wrong NOTHING =
      new Wrong(
          new LineText(1, ""),
          0,
          "nothing happens in this script: it has no line with a time, such as"
              + " `00:00 ola dials 23184500 from nobody`");

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
        .filterOrElse(script -> !script.steps().isEmpty(), nothing -> Array.of(NOTHING))
        .mapLeft(wrong -> wrong.map(line -> line.in(file)));
  }

  private static Either<Seq<Wrong>, Seq<Line<Statement>>> statements(Seq<String> text) {
    Seq<Either<Wrong, Line<Statement>>> lines =
        text.zipWithIndex((line, index) -> new LineText(index + 1, line))
            .filter(LineText::saysSomething)
            .map(ScriptReader::statement);
    Seq<Wrong> wrong = lines.flatMap(line -> line.swap().toOption());
    return wrong.isEmpty() ? Either.right(lines.flatMap(line -> line)) : Either.left(wrong);
  }

  private static Either<Wrong, Line<Statement>> statement(LineText line) {
    List<String> words = line.words();
    return StatementGrammar.STATEMENT
        .readAll(words)
        .map(statement -> new Line<>(line, statement))
        .mapLeft(wrong -> new Wrong(line, words.size() - wrong.left(), wrong.what()));
  }

  private static Either<Seq<Wrong>, Seq<Line<Statement>>> sensible(Seq<Line<Statement>> lines) {
    Seq<Wrong> wrong = Rules.broken(lines);
    return wrong.isEmpty() ? Either.right(lines) : Either.left(wrong);
  }
}
