package no.meetat.simulator.invariant;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.time.Moment;

/**
 * What a stay should cost, counted step by step (S31, S33, S34).
 *
 * @param from when the charge begins; none when the caller was never in the open meeting
 * @param seconds begun in the open meeting
 * @param billed seconds in increments
 * @param amount exact to 4 decimals
 */
record ExpectedCharge(Option<Moment> from, long seconds, long billed, BigDecimal amount) {

  static final ExpectedCharge NOTHING =
      new ExpectedCharge(Option.none(), 0, 0, new BigDecimal("0.0000"));

  static ExpectedCharge of(Moment seated, Option<Moment> opened, Moment until, TariffBook tariffs) {
    return opened
        .filter(moment -> moment.millis() <= until.millis())
        .map(moment -> moment.millis() > seated.millis() ? moment : seated)
        .map(from -> between(from, until, tariffs))
        .getOrElse(NOTHING);
  }

  private static ExpectedCharge between(Moment from, Moment until, TariffBook tariffs) {
    Tariff tariff = tariffs.tariffs().find(candidate -> candidate.holdsAt(from.wall())).get();
    long seconds = 0;
    while (seconds * 1_000 < until.millis() - from.millis()) {
      seconds++;
    }
    return priced(from, seconds, tariff);
  }

  private static ExpectedCharge priced(Moment from, long seconds, Tariff tariff) {
    long billed = 0;
    while (billed < seconds) {
      billed += billed == 0 ? tariff.increments().initial() : tariff.increments().following();
    }
    BigDecimal amount =
        new BigDecimal(billed)
            .multiply(tariff.perMinute().amount())
            .divide(new BigDecimal(60), 4, RoundingMode.HALF_UP);
    return new ExpectedCharge(Option.some(from), seconds, billed, amount);
  }
}
