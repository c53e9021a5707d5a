package no.meetat.charging;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import no.meetat.call.Role;
import org.immutables.value.Value;
import org.immutables.vavr.encodings.VavrEncodingEnabled;

/** What a minute costs, how it is counted, and when that holds (S30, S32, S33). */
@Value.Immutable
@VavrEncodingEnabled
public interface Tariff {

  /** Norwegian VAT, 25 %. */
  BigDecimal STANDARD_VAT = new BigDecimal("0.25");

  /** 2.55 NOK a participant and minute, excluding VAT, 60/60, always valid. */
  static Tariff standard() {
    return ImmutableTariff.builder()
        .name("standard")
        .perMinute(new Money(new BigDecimal("2.55"), "NOK"))
        .build();
  }

  /** Names the tariff in call detail records. */
  String name();

  /** The price of a minute, excluding VAT. */
  Money perMinute();

  /** The steps a stay is billed in. */
  @Value.Default
  default Increments increments() {
    return Increments.STARTED_MINUTE;
  }

  /** Charged once for each stay, where there is one; one that comes to nothing is none. */
  Option<Money> setUpFee();

  /** Whether moderators are charged like participants (S32). */
  @Value.Default
  default boolean moderatorsCharged() {
    return true;
  }

  /** VAT on top of its prices: 0.25 is 25 %. */
  @Value.Default
  default BigDecimal vatRate() {
    return STANDARD_VAT;
  }

  /** Whose stays it is for. */
  @Value.Default
  default TariffScope scope() {
    return TariffScope.EVERYBODY;
  }

  /** The first instant at which it holds; none when it always did. */
  Option<Instant> validFrom();

  /** The first instant at which it no longer holds; none while no end is known. */
  Option<Instant> validUntil();

  /** Whether a stay that begins at {@code wall} is charged by this tariff. */
  default boolean holdsAt(Instant wall) {
    return validFrom().forAll(from -> !wall.isBefore(from)) && validUntil().forAll(wall::isBefore);
  }

  /** Whether anything is said of when it holds; else it holds at all times, also past ones. */
  default boolean isDated() {
    return validFrom().isDefined() || validUntil().isDefined();
  }

  /** What a stay of {@code seconds} costs a caller of this role, exact to 4 decimals (S34). */
  default Charge charge(long seconds, Role role) {
    long billed = role == Role.MODERATOR && !moderatorsCharged() ? 0 : increments().billed(seconds);
    Money minutes = minutes(billed);
    Option<Money> fee =
        setUpFee().filter(any -> billed > 0).map(Money::asCharge).filter(Tariff::isSomething);
    return new Charge(billed, fee.map(minutes::plus).getOrElse(minutes), fee);
  }

  /** The currency of all its prices. */
  default String currency() {
    return perMinute().currency();
  }

  private Money minutes(long seconds) {
    BigDecimal price = perMinute().amount().multiply(BigDecimal.valueOf(seconds));
    return new Money(
        price.divide(BigDecimal.valueOf(60), Money.CHARGE_SCALE, RoundingMode.HALF_UP), currency());
  }

  @Value.Check
  default void check() {
    require(setUpFee().forAll(fee -> fee.currency().equals(currency())), "one currency");
    require(isAmount(perMinute()) && setUpFee().forAll(Tariff::isAmount), "no negative prices");
    require(vatRate().signum() >= 0 && vatRate().compareTo(BigDecimal.ONE) < 0, "0 to 99 % VAT");
    require(
        validFrom().forAll(from -> validUntil().forAll(from::isBefore)),
        "a validity that ends after it began");
  }

  private static boolean isSomething(Money fee) {
    return fee.amount().signum() != 0;
  }

  private static boolean isAmount(Money price) {
    return price.amount().signum() >= 0;
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("a tariff has " + what + ": " + name());
    }
  }
}
