package no.meetat.charging;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import no.meetat.time.Oslo;

/** Whether tariffs make a book: at each instant exactly one for each stay (S33). */
final class TariffCheck {

  private final Seq<Tariff> tariffs;

  private TariffCheck(Seq<Tariff> tariffs) {
    this.tariffs = tariffs;
  }

  /** All faults, in the order of the tariffs. */
  static Seq<TariffFault> faults(Seq<Tariff> tariffs) {
    TariffCheck check = new TariffCheck(tariffs);
    return check
        .repeatedNames()
        .appendAll(check.foreignCurrencies())
        .appendAll(check.gapsBetween())
        .appendAll(check.gapsAtEnds())
        .sortBy(TariffFault::index);
  }

  private Seq<TariffFault> repeatedNames() {
    Set<String> seen = new HashSet<>();
    return tariffs
        .zipWithIndex()
        .filter(one -> !seen.add(one._1.name()))
        .map(one -> new TariffFault(one._2, "the name " + one._1.name() + " stands twice"));
  }

  private Seq<TariffFault> foreignCurrencies() {
    return tariffs
        .filter(tariff -> !tariff.currency().equals(tariffs.head().currency()))
        .map(tariff ->
            fault(
                tariff,
                "its currency "
                    + tariff.currency()
                    + " is not that of the first tariff, "
                    + tariffs.head().currency()));
  }

  /** Within a scope, each begins where the one before ends. */
  private Seq<TariffFault> gapsBetween() {
    return Vector.ofAll(tariffs.groupBy(Tariff::scope).values())
        .flatMap(TariffCheck::neighbours)
        .flatMap(pair -> between(pair._1, pair._2));
  }

  private static Seq<Tuple2<Tariff, Tariff>> neighbours(Seq<Tariff> scope) {
    Seq<Tariff> sorted = scope.sortBy(TariffBook::begins);
    return sorted.zip(sorted.drop(1));
  }

  private Option<TariffFault> between(Tariff before, Tariff after) {
    int gap = Long.compare(TariffBook.begins(after), ends(before));
    String what = gap < 0 ? " overlaps " : " leaves a hole after ";
    return Option.when(
        gap != 0,
        () -> fault(after, after.name() + what + before.name() + " for " + after.scope()));
  }

  /** There is always a tariff for everybody. */
  private Seq<TariffFault> gapsAtEnds() {
    Seq<Tariff> all = tariffs.filter(tariff -> tariff.scope().equals(TariffScope.EVERYBODY));
    if (all.isEmpty()) {
      return Vector.of(new TariffFault(0, "there is no tariff for everybody"));
    }
    Tariff first = all.minBy(TariffBook::begins).get();
    Tariff last = all.maxBy(TariffCheck::ends).get();
    return hole(first, first.validFrom(), "before")
        .toVector()
        .appendAll(hole(last, last.validUntil(), "after"));
  }

  private Option<TariffFault> hole(Tariff outermost, Option<Instant> edge, String where) {
    return edge.map(at ->
        fault(
            outermost,
            outermost.name()
                + " leaves a hole "
                + where
                + " "
                + at.atZone(Oslo.ZONE).toOffsetDateTime()
                + " for "
                + outermost.scope()));
  }

  private TariffFault fault(Tariff tariff, String reason) {
    return new TariffFault(tariffs.indexOf(tariff), reason);
  }

  private static long ends(Tariff tariff) {
    return tariff.validUntil().map(Instant::toEpochMilli).getOrElse(Long.MAX_VALUE);
  }
}
