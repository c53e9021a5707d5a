package no.meetat.billing.export;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import no.meetat.billing.cdr.CdrRow;
import no.meetat.charging.Money;

/**
 * Count and control sums of a file's records.
 *
 * @param firstCdrId the lowest; others between it and the highest may be in other files
 * @param lastCdrId the highest
 * @param records how many
 * @param billedSeconds sum
 * @param amounts exact sum for each currency, excluding VAT, by the currency's name
 */
public record Totals(
    long firstCdrId,
    long lastCdrId,
    long records,
    long billedSeconds,
    SortedMap<String, Money> amounts) {

  /** Of no records. */
  public static final Totals NONE = new Totals(Long.MAX_VALUE, 0, 0, 0, TreeMap.empty());

  /** With one record more. */
  public Totals plus(CdrRow row) {
    return new Totals(
        Math.min(firstCdrId, row.cdrId()),
        Math.max(lastCdrId, row.cdrId()),
        records + 1,
        billedSeconds + row.record().billedSeconds(),
        plus(row.record().amount().asCharge()));
  }

  private SortedMap<String, Money> plus(Money amount) {
    Option<Money> before = amounts.get(amount.currency());
    return amounts.put(amount.currency(), before.map(amount::plus).getOrElse(amount));
  }
}
