package no.meetat.simulator.invariant;

import java.math.BigDecimal;

/** What was charged in a round, as worked out anew. */
public final class Tally {

  private long billedSeconds;
  private BigDecimal amount = BigDecimal.ZERO;

  void charged(ExpectedCharge charge) {
    billedSeconds += charge.billed();
    amount = amount.add(charge.amount());
  }

  /** In started increments. */
  public long billedSeconds() {
    return billedSeconds;
  }

  /** Excluding VAT. */
  public BigDecimal amount() {
    return amount;
  }
}
