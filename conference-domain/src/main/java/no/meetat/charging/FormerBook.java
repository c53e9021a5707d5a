package no.meetat.charging;

import java.time.Instant;

/**
 * A tariff book that was in force and is no longer.
 *
 * @param number by which it can be restored
 * @param loadedAt when it came into force
 * @param book what it holds
 */
public record FormerBook(long number, Instant loadedAt, TariffBook book) {}
