package no.meetat.billing.rating;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.TreeMap;
import no.meetat.charging.Difference;
import no.meetat.charging.RatedStay;
import no.meetat.number.PhoneNumber;

/** Adds stays up, payer by payer. */
final class Differences {

  private final TreeMap<String, Difference> byPayer = new TreeMap<>();
  private final String currency;

  Differences(String currency) {
    this.currency = currency;
  }

  void add(RatedStay stay) {
    PhoneNumber payer = stay.rated().billTo().get();
    byPayer.compute(
        payer.e164(),
        (number, so) -> (so == null ? Difference.none(payer, currency) : so).with(stay));
  }

  /** In the order of the payers' numbers. */
  Seq<Difference> all() {
    return Vector.ofAll(byPayer.values());
  }
}
