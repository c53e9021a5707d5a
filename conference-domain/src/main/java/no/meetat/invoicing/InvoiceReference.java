package no.meetat.invoicing;

import java.time.LocalDate;

/**
 * An issued document as another one refers to it (EN 16931: BG-3).
 *
 * @param number of the document
 * @param issuedOn its date
 */
public record InvoiceReference(long number, LocalDate issuedOn) {}
