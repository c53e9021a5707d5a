package no.meetat.charging;

/**
 * What a stay costs.
 *
 * @param billedSeconds the stay rounded up to the tariff's increments
 * @param amount excluding VAT, 4 decimals
 */
public record Charge(long billedSeconds, Money amount) {}
