package no.meetat.charging;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import no.meetat.number.AccessNumber;
import no.meetat.number.PhoneNumber;
import org.immutables.value.Value;

/**
 * The tariffs of the service: at each instant exactly one for each stay (S33). A payer's tariff
 * takes precedence over one of the access number, and both over one for everybody.
 */
@Value.Immutable
public abstract class TariffBook {

  /** The standard tariff alone. */
  public static TariffBook standard() {
    return of(Tariff.standard());
  }

  /**
   * A book of one tariff.
   *
   * @throws IllegalArgumentException when it does not always hold for everybody
   */
  public static TariffBook of(Tariff tariff) {
    return of(Vector.of(tariff))
        .getOrElseThrow(why -> new IllegalArgumentException(why.head().reason()));
  }

  /** A book of these tariffs; or all that overlap others or leave holes, in their order. */
  public static Either<Seq<TariffFault>, TariffBook> of(Seq<Tariff> tariffs) {
    Seq<TariffFault> faults = TariffCheck.faults(tariffs);
    return faults.isEmpty()
        ? Either.right(ImmutableTariffBook.builder().tariffs(tariffs).build())
        : Either.left(faults);
  }

  /** In the order they were given. */
  public abstract Seq<Tariff> tariffs();

  @Value.Derived
  @Value.Auxiliary
  Map<TariffScope, ? extends Seq<Tariff>> byScope() {
    return tariffs().groupBy(Tariff::scope);
  }

  /** The tariff for a stay that begins at {@code wall}, by who pays and what was dialled. */
  public Tariff inForce(Instant wall, PhoneNumber payer, AccessNumber dialled) {
    return TariffScope.of(payer, dialled.number()).flatMap(scope -> find(scope, wall)).head();
  }

  /** The currency of all prices, ISO 4217. */
  public String currency() {
    return tariffs().head().currency();
  }

  private Option<Tariff> find(TariffScope scope, Instant wall) {
    return byScope().get(scope).flatMap(all -> all.find(tariff -> tariff.holdsAt(wall)));
  }

  static long begins(Tariff tariff) {
    return tariff.validFrom().map(Instant::toEpochMilli).getOrElse(Long.MIN_VALUE);
  }
}
