package no.meetat.simulator.script;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.meetat.charging.Money;

/**
 * A sum and the minutes billed for it.
 *
 * @param amount excluding VAT
 * @param minutes may be a fraction
 */
public record Cost(Money amount, BigDecimal minutes) {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
  private static final int MINUTE_SCALE = 10;
  private static final int SHOWN_SCALE = 2;

  /** The cost of so many billed seconds. */
  public static Cost of(Money amount, long billedSeconds) {
    BigDecimal seconds = BigDecimal.valueOf(billedSeconds);
    return new Cost(amount, seconds.divide(SECONDS, MINUTE_SCALE, RoundingMode.HALF_UP));
  }

  /** Whether this is as expected: to 2 decimals of money, or to as many as are written there. */
  public boolean matches(Cost expected) {
    BigDecimal money = rounded(amount.amount(), moneyScale(expected));
    BigDecimal time = rounded(minutes, expected.minutes.scale());
    return money.compareTo(expected.amount.amount()) == 0
        && time.compareTo(expected.minutes) == 0
        && amount.currency().equals(expected.amount.currency());
  }

  /** In words, with as many decimals of money as {@code other} has, at least 2. */
  public String shownLike(Cost other) {
    String money = rounded(amount.amount(), moneyScale(other)).toPlainString();
    String unit = shownMinutes().equals("1") ? " minute" : " minutes";
    return money + " " + amount.currency() + " for " + shownMinutes() + unit;
  }

  /** Rounded once, as on an invoice: {@code 86.70}. */
  public String shownAmount() {
    return amount.onInvoice().amount().toPlainString();
  }

  /** Whole minutes where they are whole, else 2 decimals. */
  public String shownMinutes() {
    BigDecimal shown = rounded(minutes, SHOWN_SCALE).stripTrailingZeros();
    return shown.toPlainString();
  }

  private static int moneyScale(Cost cost) {
    return Math.max(SHOWN_SCALE, cost.amount.amount().scale());
  }

  private static BigDecimal rounded(BigDecimal number, int scale) {
    return number.setScale(scale, RoundingMode.HALF_UP);
  }
}
