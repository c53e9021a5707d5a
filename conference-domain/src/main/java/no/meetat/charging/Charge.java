package no.meetat.charging;

import io.vavr.control.Option;

/**
 * What a stay costs.
 *
 * @param billedSeconds the stay rounded up to the tariff's increments
 * @param amount excluding VAT, 4 decimals
 * @param setUpFee what of the amount is a set-up fee, where one is charged
 */
public record Charge(long billedSeconds, Money amount, Option<Money> setUpFee) {}
