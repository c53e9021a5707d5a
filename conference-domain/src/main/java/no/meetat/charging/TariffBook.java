package no.meetat.charging;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;

/**
 * The tariffs of the service (S33). The first that holds counts.
 *
 * @param tariffs at least one; the last should hold always
 */
public record TariffBook(Seq<Tariff> tariffs) {

  /** The standard tariff alone. */
  public static TariffBook standard() {
    return of(Tariff.standard());
  }

  public TariffBook {
    if (tariffs.isEmpty()) {
      throw new IllegalArgumentException("a tariff book holds at least one tariff");
    }
  }

  /** A book of one tariff. */
  public static TariffBook of(Tariff tariff) {
    return new TariffBook(Vector.of(tariff));
  }

  /** The tariff for a stay that begins at {@code wall}; the last one where none holds. */
  public Tariff inForce(Instant wall) {
    return tariffs.find(tariff -> tariff.holdsAt(wall)).getOrElse(tariffs::last);
  }
}
