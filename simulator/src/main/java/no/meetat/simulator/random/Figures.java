package no.meetat.simulator.random;

import java.math.BigDecimal;

/**
 * What a simulation was made of.
 *
 * @param steps things that happened, one at a time
 * @param entries in the journal
 * @param billedSeconds in started increments
 * @param amount excluding VAT, NOK
 * @param crashes after which the service was recovered
 * @param millis of virtual time, all rounds together
 */
public record Figures(
    long calls,
    long meetings,
    long conferences,
    long steps,
    long entries,
    long billedSeconds,
    BigDecimal amount,
    long crashes,
    long millis) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0);

  Figures plus(Figures more) {
    return new Figures(
        calls + more.calls,
        meetings + more.meetings,
        conferences + more.conferences,
        steps + more.steps,
        entries + more.entries,
        billedSeconds + more.billedSeconds,
        amount.add(more.amount),
        crashes + more.crashes,
        millis + more.millis);
  }
}
