package no.meetat.charging;

import io.vavr.control.Option;

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
    return tariff(record, tariffs).map(tariff -> rate(record, tariff)).getOrElse(record);
  }

  /** The tariff in force when the charge began; none where nothing was to be charged. */
  static Option<Tariff> tariff(CallDetailRecord record, TariffBook tariffs) {
    return record
        .chargedFrom()
        .map(from -> tariffs.inForce(from, record.billTo().get(), record.accessNumber()));
  }

  static CallDetailRecord rate(CallDetailRecord record, Tariff tariff) {
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
