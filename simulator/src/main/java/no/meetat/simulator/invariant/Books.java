package no.meetat.simulator.invariant;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import no.meetat.charging.CallDetailRecord;
import no.meetat.invoicing.Invoice;
import no.meetat.number.PhoneNumber;

/** Adds up the records of a round in more than one way. */
final class Books {

  private static final BigDecimal VAT = new BigDecimal("0.25");

  private record Bill(PhoneNumber payer, YearMonth month) {}

  private final Verdict verdict;
  private final String currency;

  Books(Verdict verdict, String currency) {
    this.verdict = verdict;
    this.currency = currency;
  }

  /**
   * The three sums must be equal.
   *
   * @param journalled the records in the journal
   * @param stored the records the service handed over
   */
  void check(Seq<CallDetailRecord> journalled, Seq<CallDetailRecord> stored, Tally tally) {
    verdict.require(
        stored.toSet().equals(journalled.toSet()),
        Invariant.SUMS,
        () -> "stored " + stored.size() + " records, journalled " + journalled.size());
    verdict.require(
        sum(stored).compareTo(tally.amount()) == 0,
        Invariant.SUMS,
        () -> "records sum to " + sum(stored) + ", stays to " + tally.amount());
    bills(stored).forEach((bill, records) -> check(bill, records, stored));
  }

  private void check(Bill bill, Seq<CallDetailRecord> records, Seq<CallDetailRecord> all) {
    Invoice invoice = Invoice.of(bill.payer(), bill.month(), all, currency);
    BigDecimal net = net(records);
    BigDecimal vat = net.multiply(VAT).setScale(2, RoundingMode.HALF_UP);
    verdict.require(
        invoice.net().amount().compareTo(net) == 0 && invoice.vat().amount().compareTo(vat) == 0,
        Invariant.SUMS,
        () -> bill + ": invoice of " + invoice.net() + ", records of " + net);
  }

  /** Each conference rounded once (S34). */
  private static BigDecimal net(Seq<CallDetailRecord> records) {
    return records
        .groupBy(CallDetailRecord::conferenceId)
        .values()
        .map(stays -> sum(stays).setScale(2, RoundingMode.HALF_UP))
        .fold(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<Bill, Vector<CallDetailRecord>> bills(Seq<CallDetailRecord> records) {
    return records
        .filter(record -> record.chargedFrom().isDefined())
        .toVector()
        .groupBy(Books::bill);
  }

  private static Bill bill(CallDetailRecord record) {
    return new Bill(
        record.billTo().get(), YearMonth.from(record.chargedFrom().get().atZone(Invoice.ZONE)));
  }

  private static BigDecimal sum(Seq<CallDetailRecord> records) {
    return records.map(record -> record.amount().amount()).fold(BigDecimal.ZERO, BigDecimal::add);
  }
}
