package no.meetat.billing.audit;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Charge;
import no.meetat.charging.Tariff;

/** Whether a record's amount is what its tariff makes of its seconds. */
final class ChargeCheck {

  private final Map<String, ? extends Seq<Tariff>> byName;
  private final Consumer<Discrepancy> discrepancies;

  /**
   * @param tariffs of all books there ever were
   */
  ChargeCheck(Seq<Tariff> tariffs, Consumer<Discrepancy> discrepancies) {
    this.byName = tariffs.distinct().groupBy(Tariff::name);
    this.discrepancies = discrepancies;
  }

  void check(String subject, CallDetailRecord cdr) {
    if (cdr.chargedFrom().isDefined()) {
      priced(cdr).forEach(why -> discrepancies.accept(new Discrepancy(subject, why)));
    } else if (cdr.amount().amount().signum() != 0 || cdr.billedSeconds() != 0) {
      discrepancies.accept(new Discrepancy(subject, "is charged and was never in an open meeting"));
    }
  }

  /** What is wrong with the price; none when nothing is. */
  private Option<String> priced(CallDetailRecord cdr) {
    Seq<Charge> right = tariffs(cdr).map(tariff -> tariff.charge(cdr.chargedSeconds(), role(cdr)));
    return Option.when(
        !right.exists(charge -> isOf(cdr, charge)),
        () ->
            "%d s are billed as %d s, %s, by tariff %s; right would be: %s"
                .formatted(
                    cdr.chargedSeconds(),
                    cdr.billedSeconds(),
                    cdr.amount(),
                    cdr.tariff().getOrElse("none"),
                    right.map(c -> c.billedSeconds() + " s, " + c.amount()).mkString(" or ")));
  }

  private Seq<Tariff> tariffs(CallDetailRecord cdr) {
    return cdr.tariff()
        .flatMap(name -> byName.get(name).map(Vector::ofAll))
        .getOrElse(Vector::empty);
  }

  private static boolean isOf(CallDetailRecord cdr, Charge charge) {
    return charge.billedSeconds() == cdr.billedSeconds()
        && charge.amount().equals(cdr.amount().asCharge());
  }

  private static Role role(CallDetailRecord cdr) {
    return cdr.role().getOrElse(Role.PARTICIPANT);
  }
}
