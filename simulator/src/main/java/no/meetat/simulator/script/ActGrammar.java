package no.meetat.simulator.script;

import static no.meetat.simulator.script.Grammar.choice;
import static no.meetat.simulator.script.Grammar.choiceOr;
import static no.meetat.simulator.script.Grammar.words;

import io.vavr.Function1;
import io.vavr.collection.LinkedHashMap;
import java.util.function.BiFunction;

/** What follows the time on a line. */
final class ActGrammar {
  private static final Grammar<Function1<String, Act>> DIALS =
      Words.ACCESS_NUMBER.and(
          ScriptedCaller.GRAMMAR, (number, as) -> name -> new Act.Dials(name, number, as));

  private static final Grammar<Act> CALLER =
      Words.NAME.and(
          choice(
              LinkedHashMap.of(
                  "dials", DIALS,
                  "keys", verb(Words.KEYS, Act.Keys::new),
                  "hangs", verb(words("up"), (name, up) -> new Act.HangsUp(name)),
                  "loses", verb(words("the line"), (name, line) -> new Act.LosesTheLine(name)),
                  "hears", verb(Words.PROMPT, Act.Hears::new),
                  "is", verb(Words.CALLER_STATE, Act.CallerIs::new))),
          (name, act) -> act.apply(name));

  private static final Grammar<Act> MEETING =
      Words.NAME.and(
          choice(
              LinkedHashMap.of(
                  "is", verb(Words.MEETING_STATE, Act.MeetingIs::new),
                  "has", verb(Words.COUNT, Act.MeetingHas::new))),
          (name, act) -> act.apply(name));

  private static final Grammar<Cost> COST =
      Words.MONEY.before(words("for")).and(Words.DECIMAL, Cost::new).before(Words.MINUTES);

  private static final Grammar<Act> BILL = Words.PAYER.and(COST, Act.Bill::new);

  /** An action or an expectation. */
  static final Grammar<Act> ACT =
      choiceOr(LinkedHashMap.of("meeting", MEETING, "bill", BILL), CALLER);

  private ActGrammar() {}

  private static <T> Grammar<Function1<String, Act>> verb(
      Grammar<T> object, BiFunction<String, T, Act> act) {
    return object.map(value -> name -> act.apply(name, value));
  }
}
