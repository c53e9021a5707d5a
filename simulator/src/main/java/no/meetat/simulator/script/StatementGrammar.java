package no.meetat.simulator.script;

import static no.meetat.simulator.script.Grammar.choiceOr;

import io.vavr.collection.LinkedHashMap;

/** Any line of a script. */
final class StatementGrammar {
  private static final Grammar<Statement> TIMED =
      Words.TIME.and(ActGrammar.ACT, Statement.Timed::new);

  static final Grammar<Statement> STATEMENT =
      choiceOr(
          LinkedHashMap.of(
              "clock", SettingGrammar.CLOCK,
              "tariff", SettingGrammar.TARIFF,
              "control", SettingGrammar.CONTROL,
              "meeting", MeetingGrammar.MEETING),
          TIMED);

  private StatementGrammar() {}
}
