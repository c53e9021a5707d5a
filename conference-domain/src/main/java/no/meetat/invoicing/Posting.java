package no.meetat.invoicing;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
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

  /** What it puts on the bill's lines: its minutes, and its set-up fee where there is one. */
  Seq<PostingPart> parts() {
    return Vector.of(minutes()).appendAll(stay.setUpFee().map(this::setUp));
  }

  private PostingPart minutes() {
    Money fee = stay.setUpFee().getOrElse(() -> Money.zero(stay.amount().currency()));
    return new PostingPart(
        this,
        LineItem.MINUTES,
        stay.perMinute(),
        signed(stay.billedSeconds()),
        signed(stay.amount().plus(fee.negated())));
  }

  private PostingPart setUp(Money fee) {
    return new PostingPart(this, LineItem.SET_UP, Option.some(fee), 0, signed(fee));
  }

  /** One stay more on the bill, or one less. */
  int stays() {
    return takenOff ? -1 : 1;
  }

  private long signed(long seconds) {
    return stays() * seconds;
  }

  private Money signed(Money amount) {
    return takenOff ? amount.negated() : amount;
  }

  /** What its charge bears on top; Norwegian VAT where the record does not tell. */
  BigDecimal vatRate() {
    return stay.vatRate().getOrElse(Tariff.STANDARD_VAT).stripTrailingZeros();
  }
}
