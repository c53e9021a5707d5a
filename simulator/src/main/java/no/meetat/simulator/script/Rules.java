package no.meetat.simulator.script;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** What must hold between the lines of a script. Each rule gives the wrong lines and the reason. */
final class Rules {
  private static final Array<Function<Seq<Line<Statement>>, Seq<Wrong>>> ALL =
      Array.of(
          Rules::settingsStandFirst,
          Rules::settingsStandOnce,
          ScriptControls::areUnambiguous,
          ScriptClock::startExists,
          Rules::timesNeverGoBack,
          NameRules::callersDialFirst,
          MeetingRules::namesDiffer,
          MeetingRules::codesDiffer,
          MeetingRules::meetingsEndAfterTheyStart,
          NameRules::meetingsAreDeclared);

  private Rules() {}

  /** All wrong lines in order. */
  static Seq<Wrong> broken(Seq<Line<Statement>> lines) {
    return ALL.flatMap(rule -> rule.apply(lines)).sortBy(Wrong::line);
  }

  private static Seq<Wrong> settingsStandFirst(Seq<Line<Statement>> lines) {
    return Line.of(Statement.Setting.class, lines.dropUntil(Rules::isTimed))
        .map(line -> line.wrong("clock, tariff and controls stand before the first time"));
  }

  private static boolean isTimed(Line<Statement> line) {
    return line.statement() instanceof Statement.Timed;
  }

  private static Seq<Wrong> settingsStandOnce(Seq<Line<Statement>> lines) {
    return Line.of(Statement.Single.class, lines)
        .groupBy(line -> line.statement().getClass())
        .values()
        .flatMap(same -> same.drop(1).map(line -> again(line, same.head())))
        .toArray();
  }

  private static Wrong again(Line<Statement.Single> line, Line<Statement.Single> first) {
    return line.wrong("this is set on line " + first.number() + " already");
  }

  private static Seq<Wrong> timesNeverGoBack(Seq<Line<Statement>> lines) {
    Seq<Line<Statement.Timed>> timed = Line.of(Statement.Timed.class, lines);
    return timed
        .zip(timed.drop(1))
        .filter(pair -> millis(pair._2) < millis(pair._1))
        .map(pair -> pair._2.wrong(goesBack(pair._1, pair._2)));
  }

  private static long millis(Line<Statement.Timed> line) {
    return line.statement().at().millis();
  }

  private static String goesBack(Line<Statement.Timed> earlier, Line<Statement.Timed> later) {
    return "time goes back: `"
        + later.statement().at()
        + "` after `"
        + earlier.statement().at()
        + "` on line "
        + earlier.number();
  }
}
