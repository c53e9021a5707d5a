package no.meetat.billing.tariff;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Increments;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffScope;
import no.meetat.number.PhoneNumber;

/** Reads a tariff from its row. */
final class TariffMapping {

  private TariffMapping() {}

  static Tariff tariff(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return ImmutableTariff.builder()
        .name(row.getString("name"))
        .scope(new TariffScope(number(row, "payer"), number(row, "access_number")))
        .validFrom(time(row, "valid_from"))
        .validUntil(time(row, "valid_until"))
        .perMinute(new Money(new BigDecimal(row.getString("per_minute")), currency))
        .increments(
            new Increments(row.getLong("initial_increment"), row.getLong("following_increment")))
        .setUpFee(decimal(row, "set_up_fee").map(fee -> new Money(fee, currency)))
        .vatRate(new BigDecimal(row.getString("vat_rate")))
        .moderatorsCharged(row.getInt("moderators_charged") != 0)
        .build();
  }

  private static Option<PhoneNumber> number(ResultSet row, String column) throws SQLException {
    return Option.of(row.getString(column)).map(PhoneNumber::new);
  }

  private static Option<Instant> time(ResultSet row, String column) throws SQLException {
    return Option.of(row.getString(column)).map(Long::valueOf).map(Instant::ofEpochMilli);
  }

  private static Option<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
    return Option.of(row.getString(column)).map(BigDecimal::new);
  }
}
