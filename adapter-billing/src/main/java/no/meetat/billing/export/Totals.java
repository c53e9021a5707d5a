package no.meetat.billing.export;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import no.meetat.charging.Money;
import org.immutables.value.Value;

/**
 * Count and control sums of a file's rows. The sums of all files together are what the records in
 * them cost by now.
 */
@Value.Immutable
public interface Totals {

  /** Those of no rows. */
  static Totals none() {
    return ImmutableTotals.builder()
        .firstId(Long.MAX_VALUE)
        .lastId(0)
        .rows(0)
        .billedSeconds(0)
        .amounts(TreeMap.empty())
        .build();
  }

  /** The lowest id; others between it and the highest may be in other files. */
  long firstId();

  /** The highest id. */
  long lastId();

  /** How many rows there are. */
  long rows();

  /** The sum of what each adds. */
  long billedSeconds();

  /** The exact sum for each currency, excluding VAT, by the currency's name. */
  SortedMap<String, Money> amounts();

  /** These totals with one row more. */
  default Totals plus(ExportRow row) {
    return ImmutableTotals.builder()
        .firstId(Math.min(firstId(), row.id()))
        .lastId(Math.max(lastId(), row.id()))
        .rows(rows() + 1)
        .billedSeconds(billedSeconds() + row.billedSeconds())
        .amounts(row.amounts().foldLeft(amounts(), Totals::plus))
        .build();
  }

  private static SortedMap<String, Money> plus(SortedMap<String, Money> amounts, Money amount) {
    Option<Money> before = amounts.get(amount.currency());
    return amounts.put(amount.currency(), before.map(amount::plus).getOrElse(amount));
  }
}
