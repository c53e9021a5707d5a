package no.meetat.billing.export;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import no.meetat.charging.Money;

/**
 * Count and control sums of a file's rows. The sums of all files together are what the records in
 * them cost by now.
 *
 * @param firstId the lowest; others between it and the highest may be in other files
 * @param lastId the highest
 * @param rows how many
 * @param billedSeconds sum of what each adds
 * @param amounts exact sum for each currency, excluding VAT, by the currency's name
 */
public record Totals(
    long firstId, long lastId, long rows, long billedSeconds, SortedMap<String, Money> amounts) {

  /** Of no rows. */
  public static final Totals NONE = new Totals(Long.MAX_VALUE, 0, 0, 0, TreeMap.empty());

  /** With one row more. */
  public Totals plus(ExportRow row) {
    return new Totals(
        Math.min(firstId, row.id()),
        Math.max(lastId, row.id()),
        rows + 1,
        billedSeconds + row.billedSeconds(),
        row.amounts().foldLeft(amounts, Totals::plus));
  }

  private static SortedMap<String, Money> plus(SortedMap<String, Money> amounts, Money amount) {
    Option<Money> before = amounts.get(amount.currency());
    return amounts.put(amount.currency(), before.map(amount::plus).getOrElse(amount));
  }
}
