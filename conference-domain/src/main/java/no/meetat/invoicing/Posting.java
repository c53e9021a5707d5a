package no.meetat.invoicing;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.YearMonth;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.number.PhoneNumber;

/**
 * A stay's charge on a payer's bill, or one that is taken off it again.
 *
 * @param stay with the price that is posted
 * @param takenOff whether the bill becomes less by it
 */
public record Posting(CallDetailRecord stay, boolean takenOff) {

  /** The stay is charged. */
  public static Posting charge(CallDetailRecord stay) {
    return new Posting(stay, false);
  }

  /** The stay was rated again: what it cost is taken off, and what it costs is charged. */
  public static Seq<Posting> correction(CallDetailRecord former, CallDetailRecord now) {
    return Vector.of(new Posting(former, true), charge(now));
  }

  /** Whether it belongs on the payer's bill of the month; what was not charged is on none. */
  boolean isOn(PhoneNumber billTo, YearMonth month) {
    return stay.billTo().contains(billTo) && stay.chargedFrom().map(Invoice::month).contains(month);
  }

  /** One stay more on the bill, or one less. */
  int stays() {
    return takenOff ? -1 : 1;
  }

  long billedSeconds() {
    return stays() * stay.billedSeconds();
  }

  Money amount() {
    return takenOff ? stay.amount().negated() : stay.amount();
  }

  /** What its charge bears on top; Norwegian VAT where the record does not tell. */
  BigDecimal vatRate() {
    return stay.vatRate().getOrElse(Tariff.STANDARD_VAT).stripTrailingZeros();
  }
}
