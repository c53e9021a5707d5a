package no.meetat.billing.export;

/**
 * What a file holds, by which its reader can check it.
 *
 * @param totals of its records
 * @param sha256 of its bytes, in 64 small hexadecimal digits
 */
public record Contents(Totals totals, String sha256) {}
