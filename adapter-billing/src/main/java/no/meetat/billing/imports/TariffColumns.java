package no.meetat.billing.imports;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.charging.ImmutableTariff;
import no.meetat.charging.Increments;
import no.meetat.charging.Money;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffScope;

/** Reads a tariff from its row. Prices are in NOK, excluding VAT. */
final class TariffColumns {

  static final Seq<String> ALL =
      Array.of(
          "name",
          "payer",
          "access_number",
          "valid_from",
          "valid_until",
          "per_minute",
          "increments",
          "set_up_fee",
          "vat_percent",
          "moderators");

  private static final String CURRENCY = "NOK";

  /** As long as the store keeps it. */
  static final int LONGEST_NAME = 100;

  private static final String NAME = "of at most " + LONGEST_NAME + " characters";
  private static final String DAY = "a day like 2027-01-01";
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal(10_000);

  /** A price of a minute is added up exactly; a set-up fee and a rate of VAT stand on invoices. */
  private static final int DECIMALS_OF_MINUTE = 6;

  private static final int DECIMALS_OF_FEE = 4;
  private static final int DECIMALS_OF_VAT = 2;

  /** In the digits that everybody reads. */
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}([.][0-9]+)?");

  private static final Pattern INCREMENTS = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

  /** In seconds. */
  private static final long LONGEST_INCREMENT = 86_400;

  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  private TariffColumns() {}

  /** The tariff; or all that is wrong with it. */
  static Validation<Seq<String>, Tariff> read(CsvRow row) {
    return Reasons.of(
        Validation.combine(
                row.required("name", NAME, TariffColumns::name),
                scope(row),
                validity(row),
                row.required(
                    "per_minute", "an amount of NOK", text -> amount(text, DECIMALS_OF_MINUTE)),
                row.required("increments", "like 60/60", TariffColumns::increments),
                row.optional(
                    "set_up_fee",
                    "an amount of NOK, with 4 decimals at most",
                    text -> amount(text, DECIMALS_OF_FEE)),
                row.required(
                    "vat_percent", "from 0 to 99, with 2 decimals at most", TariffColumns::vatRate),
                moderators(row))
            .ap((name, scope, validity, price, increments, fee, vat, moderators) ->
                ImmutableTariff.builder()
                    .name(name)
                    .scope(scope)
                    .validFrom(validity._1)
                    .validUntil(validity._2)
                    .perMinute(price)
                    .increments(increments)
                    .setUpFee(fee)
                    .vatRate(vat)
                    .moderatorsCharged(moderators)
                    .build()));
  }

  private static Option<String> name(String written) {
    return Option.when(written.codePointCount(0, written.length()) <= LONGEST_NAME, written);
  }

  private static Validation<Seq<String>, TariffScope> scope(CsvRow row) {
    return Reasons.of(
        Validation.combine(row.optionalNumber("payer"), row.optionalNumber("access_number"))
            .ap(TariffScope::new));
  }

  /** From when and until when. */
  private static Validation<Seq<String>, Tuple2<Option<Instant>, Option<Instant>>> validity(
      CsvRow row) {
    return Reasons.unless(
        Reasons.of(
            Validation.combine(
                    row.optional("valid_from", DAY, OsloTime::midnight),
                    row.optional("valid_until", DAY, OsloTime::midnight))
                .ap(Tuple::of)),
        days -> !isAfter(days._2, days._1),
        "the valid_until is not after the valid_from");
  }

  private static boolean isAfter(Option<Instant> until, Option<Instant> from) {
    return until.forAll(end -> from.forAll(end::isAfter));
  }

  private static Validation<Seq<String>, Boolean> moderators(CsvRow row) {
    return row.required(
        "moderators",
        "charged or free",
        word ->
            switch (word) {
              case "charged" -> Option.some(true);
              case "free" -> Option.some(false);
              default -> Option.none();
            });
  }

  private static Option<Money> amount(String written, int decimals) {
    return decimal(written, decimals)
        .filter(amount -> amount.compareTo(HIGHEST_PRICE) <= 0)
        .map(amount -> new Money(amount, CURRENCY));
  }

  private static Option<BigDecimal> vatRate(String percent) {
    return decimal(percent, DECIMALS_OF_VAT)
        .map(PERCENT::multiply)
        .filter(rate -> rate.compareTo(BigDecimal.ONE) < 0);
  }

  /** Not negative. */
  private static Option<BigDecimal> decimal(String written, int decimals) {
    return Option.when(DECIMAL.matcher(written).matches(), () -> new BigDecimal(written))
        .filter(number -> number.scale() <= decimals);
  }

  private static Option<Increments> increments(String written) {
    Matcher seconds = INCREMENTS.matcher(written);
    return Option.when(seconds.matches(), seconds)
        .flatMap(two ->
            Try.of(() -> new Increments(Long.parseLong(two.group(1)), Long.parseLong(two.group(2))))
                .toOption())
        .filter(steps -> steps.initial() <= LONGEST_INCREMENT)
        .filter(steps -> steps.following() <= LONGEST_INCREMENT);
  }
}
