package no.meetat.charging;

import io.vavr.collection.Seq;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import no.meetat.booking.PhoneNumber;

/**
 * What one payer owes for the conferences of a month (S30, S34).
 *
 * @param billTo the payer
 * @param month in which the charges began, by the calendar in Europe/Oslo
 * @param lines a line a conference, the earliest first
 * @param net the sum of the lines, excluding VAT
 * @param vat on the sum, rounded once to 0.01
 */
public record Invoice(
    PhoneNumber billTo, YearMonth month, Seq<InvoiceLine> lines, Money net, Money vat) {

  /** Where the service's calendar runs (S36). */
  public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  /** Norwegian VAT, 25 %. */
  public static final BigDecimal VAT_RATE = new BigDecimal("0.25");

  /**
   * The invoice for these records; those that were not charged, or not in the month, or to another
   * payer, count nothing.
   *
   * @param currency of the invoice when it has no lines, ISO 4217
   */
  public static Invoice of(
      PhoneNumber billTo, YearMonth month, Seq<CallDetailRecord> records, String currency) {
    Seq<InvoiceLine> lines =
        records
            .filter(record -> record.billTo().contains(billTo))
            .filter(record -> record.chargedFrom().map(Invoice::month).contains(month))
            .groupBy(CallDetailRecord::conferenceId)
            .values()
            .toVector()
            .flatMap(InvoiceLine::of)
            .sortBy(line -> line.meeting().value())
            .sortBy(InvoiceLine::began);
    Money net = lines.map(InvoiceLine::amount).fold(Money.zero(currency), Money::plus).onInvoice();
    return new Invoice(billTo, month, lines, net, net.times(VAT_RATE).onInvoice());
  }

  /** What is to be paid, including VAT. */
  public Money total() {
    return net.plus(vat);
  }

  /** The month a charge that began then is billed in. */
  public static YearMonth month(Instant chargedFrom) {
    return YearMonth.from(chargedFrom.atZone(ZONE));
  }
}
