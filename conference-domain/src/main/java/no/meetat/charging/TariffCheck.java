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

  /** The first fault; none when there is none. */
  static Option<TariffFault> fault(Seq<Tariff> tariffs) {
    TariffCheck check = new TariffCheck(tariffs);
    return check
        .repeatedName()
        .orElse(check::foreignCurrency)
        .orElse(check::gapBetween)
        .orElse(check::gapAtEnds);
  }

  private Option<TariffFault> repeatedName() {
    Set<String> seen = new HashSet<>();
    int second = tariffs.indexWhere(tariff -> !seen.add(tariff.name()));
    return Option.when(second >= 0, () -> second)
        .map(index ->
            new TariffFault(index, "the name " + tariffs.get(index).name() + " stands twice"));
  }

  private Option<TariffFault> foreignCurrency() {
    return tariffs
        .find(tariff -> !tariff.currency().equals(tariffs.head().currency()))
        .map(tariff ->
            fault(
                tariff,
                "its currency "
                    + tariff.currency()
                    + " is not that of the first tariff, "
                    + tariffs.head().currency()));
  }

  /** Within a scope, each begins where the one before ends. */
  private Option<TariffFault> gapBetween() {
    return Vector.ofAll(tariffs.groupBy(Tariff::scope).values())
        .flatMap(TariffCheck::neighbours)
        .flatMap(pair -> between(pair._1, pair._2))
        .minBy(TariffFault::index);
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
  private Option<TariffFault> gapAtEnds() {
    Seq<Tariff> all =
        tariffs
            .filter(tariff -> tariff.scope().equals(TariffScope.EVERYBODY))
            .sortBy(TariffBook::begins);
    if (all.isEmpty()) {
      return Option.some(new TariffFault(0, "there is no tariff for everybody"));
    }
    return hole(all.head(), all.head().validFrom(), "before")
        .orElse(() -> hole(all.last(), all.last().validUntil(), "after"));
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
                + " for everybody"));
  }

  private TariffFault fault(Tariff tariff, String reason) {
    return new TariffFault(tariffs.indexOf(tariff), reason);
  }

  private static long ends(Tariff tariff) {
    return tariff.validUntil().map(Instant::toEpochMilli).getOrElse(Long.MAX_VALUE);
  }
}
