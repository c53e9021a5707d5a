package no.meetat.simulator.script;

import static no.meetat.simulator.script.Grammar.optional;
import static no.meetat.simulator.script.Grammar.unlessAtEnd;
import static no.meetat.simulator.script.Grammar.words;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import no.meetat.call.Role;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Increments;
import no.meetat.charging.Money;
import no.meetat.control.Control;
import no.meetat.dtmf.Key;

/** The lines that say when a script starts, what a minute costs in it and what keys mean. */
final class SettingGrammar {
  static final Grammar<Statement> CLOCK = TimeWords.DATE_AND_TIME.map(Statement.Clock::new);

  /**
   * {@code 2.55 NOK per minute, 60/60, set-up 1.00, moderators free}; the price alone is enough.
   */
  static final Grammar<Statement> TARIFF =
      Words.MONEY
          .before(words("per minute"))
          .and(unlessAtEnd(Words.STEPS), SettingGrammar::tariff)
          .and(optional("set-up", Words.DECIMAL), SettingGrammar::withSetUpFee)
          .and(optional("moderators", words("free")), SettingGrammar::withModeratorsFree)
          .map(Statement.Price::new);

  /** {@code moderator *0 help}. */
  static final Grammar<Statement> CONTROL =
      Words.ROLE.and(Words.KEYS, Tuple2::new).and(Words.CONTROL, SettingGrammar::binding);

  private SettingGrammar() {}

  private static Statement binding(Tuple2<Role, Seq<Key>> roleAndKeys, Control control) {
    return new Statement.Binding(roleAndKeys._1, roleAndKeys._2, control);
  }

  private static ImmutableTariff tariff(Money perMinute, Option<Increments> increments) {
    return ImmutableTariff.builder()
        .name("script")
        .perMinute(perMinute)
        .increments(increments.getOrElse(Increments.STARTED_MINUTE))
        .build();
  }

  private static ImmutableTariff withSetUpFee(ImmutableTariff tariff, Option<BigDecimal> fee) {
    return tariff.withSetUpFee(fee.map(amount -> new Money(amount, tariff.currency())));
  }

  private static ImmutableTariff withModeratorsFree(ImmutableTariff tariff, Option<String> free) {
    return tariff.withModeratorsCharged(free.isEmpty());
  }
}
