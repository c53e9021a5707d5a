package no.meetat.charging;

import java.time.Instant;

/**
 * What a stay costs since it was rated again.
 *
 * @param id its number; the highest of a record counts
 * @param madeAt when
 * @param billedSeconds after the tariff's increments
 * @param tariff by its name
 * @param amount excluding VAT, 4 decimals
 */
public record Correction(
    long id, Instant madeAt, long billedSeconds, String tariff, Money amount) {}
