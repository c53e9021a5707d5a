package no.meetat.simulator.script;

import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import no.meetat.number.PhoneNumber;

/** Callers and meetings are known before they are referred to. */
final class NameRules {
  private NameRules() {}

  /** A caller is named by its first dial. */
  static Seq<Wrong> callersDialFirst(Seq<Line<Statement>> lines) {
    Seq<Line<Statement.Timed>> timed = Line.of(Statement.Timed.class, lines);
    Map<String, Integer> firstDials =
        timed.reverse().filter(NameRules::isDial).toMap(NameRules::callerOf, Line::number);
    return timed
        .filter(line -> !callerOf(line).isEmpty())
        .filter(line -> firstDials.get(callerOf(line)).forAll(dial -> dial > line.number()))
        .map(line -> line.wrong(callerOf(line), undialled(line, firstDials)));
  }

  private static String undialled(Line<Statement.Timed> line, Map<String, Integer> firstDials) {
    Seq<String> dialled =
        firstDials.filterValues(dial -> dial <= line.number()).keySet().toVector();
    String caller = callerOf(line);
    return "unknown caller `" + caller + "`: has not dialled yet" + Suggestion.of(caller, dialled);
  }

  private static boolean isDial(Line<Statement.Timed> line) {
    return line.statement().act() instanceof Act.Dials;
  }

  private static String callerOf(Line<Statement.Timed> line) {
    return switch (line.statement().act()) {
      case Act.Action action -> action.caller();
      case Act.Hears hears -> hears.caller();
      case Act.CallerIs is -> is.caller();
      case Act.MeetingIs any -> "";
      case Act.MeetingHas any -> "";
      case Act.Bill any -> "";
    };
  }

  /** An expectation of a meeting, or of its payer, is about a meeting of this script. */
  static Seq<Wrong> meetingsAreDeclared(Seq<Line<Statement>> lines) {
    Seq<Statement.MeetingLine> meetings =
        Line.of(Statement.MeetingLine.class, lines).map(Line::statement);
    Set<String> names = HashSet.ofAll(meetings.map(Statement.MeetingLine::name));
    Set<PhoneNumber> payers = HashSet.ofAll(meetings.map(Statement.MeetingLine::billTo));
    return Line.of(Statement.Timed.class, lines)
        .flatMap(line ->
            undeclared(line.statement().act(), names, payers)
                .map(name -> line.wrong(name, unknown(name, names))));
  }

  private static String unknown(String meeting, Set<String> names) {
    return "unknown meeting `" + meeting + "`" + Suggestion.of(meeting, names.toVector().sorted());
  }

  private static Option<String> undeclared(Act act, Set<String> names, Set<PhoneNumber> payers) {
    return switch (act) {
      case Act.MeetingIs is -> unknownMeeting(is.meeting(), names);
      case Act.MeetingHas has -> unknownMeeting(has.meeting(), names);
      case Act.Bill bill ->
          unknownMeeting(bill.payer(), names)
              .filter(any -> !PhoneNumber.parse(bill.payer()).exists(payers::contains));
      case Act.Hears any -> Option.none();
      case Act.CallerIs any -> Option.none();
      case Act.Action any -> Option.none();
    };
  }

  private static Option<String> unknownMeeting(String name, Set<String> names) {
    return Option.when(!names.contains(name), name);
  }
}
