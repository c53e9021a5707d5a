package no.meetat.cli;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.charging.Difference;
import no.meetat.cli.output.InWords;
import no.meetat.number.PhoneNumber;

/** Why corrections of a month are made only when that is said twice. */
final class RateDoubts {

  private RateDoubts() {}

  /**
   * A sentence for each reason.
   *
   * @param changed the payers whose stays would cost something else
   * @param invoiced who has issued invoices of the month
   */
  static Seq<String> of(YearMonth month, Seq<Difference> changed, Set<PhoneNumber> invoiced) {
    return Vector.of(issued(month, changed, invoiced), undated(changed)).flatMap(doubt -> doubt);
  }

  private static Option<String> issued(
      YearMonth month, Seq<Difference> changed, Set<PhoneNumber> invoiced) {
    Seq<PhoneNumber> payers = changed.map(Difference::payer).filter(invoiced::contains);
    return Option.when(
        payers.nonEmpty(),
        () ->
            month
                + " was invoiced to "
                + InWords.named(payers)
                + ", and further documents would correct that");
  }

  private static Option<String> undated(Seq<Difference> changed) {
    long undated = changed.map(Difference::undated).sum().longValue();
    return Option.when(
        undated > 0,
        () ->
            InWords.counted(undated, "stay")
                + " would be priced by a tariff without valid_from and valid_until, which nobody said"
                + " holds for that month");
  }
}
