package no.meetat.charging;

/**
 * Why tariffs do not make a tariff book.
 *
 * @param index which of them is at fault, from 0
 * @param reason what is wrong with it
 */
public record TariffFault(int index, String reason) {}
