package no.meetat.charging;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * Prices call detail records, once when a stay ends and again whenever a changed price is tried
 * (S30 to S34).
 */
public final class Rating {

  private Rating() {}

  /**
   * The record with the price of its charged seconds, by the tariff in force when the charge began;
   * unchanged where nothing was to be charged.
   */
  public static CallDetailRecord rate(CallDetailRecord record, TariffBook tariffs) {
    return record.chargedFrom().map(from -> rate(record, tariffs, from)).getOrElse(record);
  }

  private static CallDetailRecord rate(CallDetailRecord record, TariffBook tariffs, Instant from) {
    Tariff tariff = tariffs.inForce(from, record.billTo().get(), record.accessNumber());
    Charge charge = tariff.charge(record.chargedSeconds(), record.role().get());
    return ImmutableCallDetailRecord.copyOf(record)
        .withBilledSeconds(charge.billedSeconds())
        .withTariff(Option.some(tariff.name()))
        .withVatRate(Option.some(tariff.vatRate()))
        .withAmount(charge.amount())
        .withPerMinute(Option.some(tariff.perMinute()))
        .withSetUpFee(charge.setUpFee());
  }
}
