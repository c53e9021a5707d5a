package no.meetat.cli.explain;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.call.Role;
import no.meetat.charging.CallDetailRecord;
import no.meetat.charging.Increments;
import no.meetat.charging.Tariff;
import no.meetat.cli.output.OsloStamp;

/** How the amount of a record is calculated. */
final class Calculation {

  private Calculation() {}

  /**
   * A line for each step.
   *
   * @param tariffs those that have the name in the record
   */
  static Seq<String> of(CallDetailRecord cdr, Seq<Tariff> tariffs) {
    return held(cdr)
        .appendAll(
            cdr.chargedFrom()
                .map(from -> charged(cdr, from, tariffs))
                .getOrElse(() -> Vector.of("costs nothing: was never in an open meeting (S31)")));
  }

  private static Seq<String> held(CallDetailRecord cdr) {
    return Vector.of(cdr.heldSeconds())
        .filter(seconds -> seconds > 0)
        .map(seconds -> "on hold " + seconds + " s begun: never charged (S31)");
  }

  private static Seq<String> charged(CallDetailRecord cdr, Instant from, Seq<Tariff> tariffs) {
    Option<Tariff> tariff = tariffs.find(candidate -> isOf(cdr, candidate));
    return Vector.of(
            "in the open meeting %d s begun, from %s to %s"
                .formatted(
                    cdr.chargedSeconds(),
                    OsloStamp.ofMillis(from),
                    cdr.chargedUntil().map(OsloStamp::ofMillis).getOrElse("")))
        .append("tariff " + tariff.map(Calculation::told).getOrElse(() -> unknown(cdr)))
        .append("billed " + tariff.map(t -> billed(cdr, t)).getOrElse(cdr.billedSeconds() + " s"))
        .append("costs " + cost(cdr, tariff));
  }

  private static boolean isOf(CallDetailRecord cdr, Tariff tariff) {
    return tariff.charge(cdr.chargedSeconds(), role(cdr)).amount().equals(cdr.amount().asCharge());
  }

  private static String unknown(CallDetailRecord cdr) {
    return cdr.tariff().getOrElse("") + ", of which no book tells the price";
  }

  private static String told(Tariff tariff) {
    return "%s: %s a minute, %s%s%s"
        .formatted(
            tariff.name(),
            tariff.perMinute(),
            tariff.increments(),
            tariff.setUpFee().map(fee -> ", " + fee + " for each stay").getOrElse(""),
            tariff.moderatorsCharged() ? "" : ", moderators free");
  }

  private static String billed(CallDetailRecord cdr, Tariff tariff) {
    long seconds = cdr.billedSeconds();
    Increments steps = tariff.increments();
    if (seconds == 0) {
      return "0 s: " + (cdr.chargedSeconds() == 0 ? "no time passed" : "moderators are free (S32)");
    }
    long following = (seconds - steps.initial()) / steps.following();
    return "%d s: the first %d s%s"
        .formatted(
            seconds,
            steps.initial(),
            following == 0
                ? ""
                : ", and " + following + " x " + steps.following() + " s begun (S33)");
  }

  private static String cost(CallDetailRecord cdr, Option<Tariff> tariff) {
    String sum =
        tariff
            .map(t ->
                "%d s / 60 x %s%s = "
                    .formatted(
                        cdr.billedSeconds(),
                        t.perMinute(),
                        t.setUpFee().map(fee -> " + " + fee).getOrElse("")))
            .getOrElse("");
    return sum
        + cdr.amount().asCharge()
        + ", excluding VAT, to "
        + cdr.billTo().map(Object::toString).getOrElse("nobody");
  }

  private static Role role(CallDetailRecord cdr) {
    return cdr.role().getOrElse(Role.PARTICIPANT);
  }
}
