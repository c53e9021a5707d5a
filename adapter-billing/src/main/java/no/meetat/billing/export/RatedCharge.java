package no.meetat.billing.export;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.meetat.charging.Money;

/**
 * What a stay costs by a tariff.
 *
 * @param billedSeconds after the tariff's increments
 * @param tariff by its name
 * @param amount excluding VAT, 4 decimals
 */
record RatedCharge(long billedSeconds, String tariff, Money amount) {

  /** From the columns of these names with something before them. */
  static RatedCharge of(ResultSet row, String prefix) throws SQLException {
    return new RatedCharge(
        row.getLong(prefix + "billed_seconds"),
        Option.of(row.getString(prefix + "tariff")).getOrElse(""),
        new Money(
                new BigDecimal(row.getString(prefix + "amount")),
                row.getString(prefix + "currency"))
            .asCharge());
  }

  /** As it is shown: seconds, tariff, amount and currency. */
  Seq<String> texts() {
    return Vector.of(
        Long.toString(billedSeconds), tariff, amount.amount().toPlainString(), amount.currency());
  }
}
