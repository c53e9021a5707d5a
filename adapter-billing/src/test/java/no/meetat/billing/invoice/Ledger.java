package no.meetat.billing.invoice;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.YearMonth;
import no.meetat.call.CallId;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Rating;
import no.meetat.charging.TariffBook;
import no.meetat.invoicing.Invoice;
import no.meetat.invoicing.Posting;
import no.meetat.number.PhoneNumber;

/** What is to be billed, by the domain's rule alone. */
final class Ledger {

  private record Bill(PhoneNumber payer, YearMonth month) {}

  private final String currency;
  private Map<CallId, CallDetailRecord> stays = LinkedHashMap.empty();
  private Vector<Posting> postings = Vector.empty();
  private Map<Bill, Integer> billed = HashMap.empty();

  Ledger(String currency) {
    this.currency = currency;
  }

  void add(CallDetailRecord... records) {
    for (CallDetailRecord record : records) {
      stays = stays.put(record.callId(), record);
      postings = postings.append(Posting.charge(record));
    }
  }

  /** The month's stays cost what they do by this book. */
  void correct(YearMonth month, TariffBook book) {
    stays
        .values()
        .filter(stay -> stay.chargedFrom().map(Invoice::month).contains(month))
        .forEach(former -> correct(former, Rating.rate(former, book)));
  }

  private void correct(CallDetailRecord former, CallDetailRecord now) {
    if (differs(former, now)) {
      stays = stays.put(now.callId(), now);
      postings = postings.appendAll(Posting.correction(former, now));
    }
  }

  private static boolean differs(CallDetailRecord former, CallDetailRecord now) {
    return former.amount().amount().compareTo(now.amount().amount()) != 0
        || former.billedSeconds() != now.billedSeconds()
        || !plain(former.vatRate()).equals(plain(now.vatRate()));
  }

  private static Option<BigDecimal> plain(Option<BigDecimal> rate) {
    return rate.map(BigDecimal::stripTrailingZeros);
  }

  /** What each payer owes for the month and is on no invoice, by the payers' numbers. */
  Seq<Invoice> owed(YearMonth month) {
    return RandomStays.PAYERS
        .sortBy(PhoneNumber::e164)
        .map(payer -> owed(payer, month))
        .filter(invoice -> invoice.sums().isAnything());
  }

  private Invoice owed(PhoneNumber payer, YearMonth month) {
    int before = billed.getOrElse(new Bill(payer, month), 0);
    return Invoice.ofPostings(payer, month, postings.take(before), postings.drop(before), currency);
  }

  /** All that is owed for the month is on an invoice now. */
  void issue(YearMonth month) {
    owed(month)
        .forEach(
            invoice -> billed = billed.put(new Bill(invoice.billTo(), month), postings.size()));
  }
}
