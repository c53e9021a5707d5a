package no.meetat.simulator.script;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.time.LocalDate;
import no.meetat.booking.AccessCode;

/** What must hold between meetings. */
final class MeetingRules {
  private MeetingRules() {}

  static Seq<Wrong> namesDiffer(Seq<Line<Statement>> lines) {
    return repeated(
        Line.of(Statement.MeetingLine.class, lines)
            .map(line -> named(line, "meeting", line.statement().name())));
  }

  static Seq<Wrong> codesDiffer(Seq<Line<Statement>> lines) {
    return repeated(
        Line.of(Statement.MeetingLine.class, lines)
            .flatMap(
                line -> codes(line.statement()).map(code -> named(line, "code", code.digits()))));
  }

  private static Wrong named(Line<Statement.MeetingLine> line, String what, String word) {
    return line.wrong(word, what + " `" + word + "`");
  }

  private static Seq<AccessCode> codes(Statement.MeetingLine meeting) {
    return switch (meeting) {
      case Statement.Standing standing -> Array.of(standing.moderator(), standing.participants());
      case Statement.OneOff oneOff -> Array.of(oneOff.pin());
    };
  }

  /** The lines that repeat an earlier one, each with the line where that was. */
  private static Seq<Wrong> repeated(Seq<Wrong> named) {
    return named
        .groupBy(Wrong::what)
        .values()
        .flatMap(same -> same.drop(1).map(line -> again(line, same.head())))
        .toArray();
  }

  private static Wrong again(Wrong line, Wrong first) {
    return new Wrong(
        line.text(), line.word(), line.what() + " is taken already, on line " + first.line());
  }

  static Seq<Wrong> meetingsEndAfterTheyStart(Seq<Line<Statement>> lines) {
    LocalDate today = ScriptClock.start(lines).toLocalDate();
    return Line.of(Statement.OneOff.class, lines)
        .filter(line -> line.statement().booked().exists(booked -> !booked.isOrdered(today)))
        .map(line -> line.wrong("the meeting ends before it starts"));
  }
}
