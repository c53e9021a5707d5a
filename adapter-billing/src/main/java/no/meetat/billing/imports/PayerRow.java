package no.meetat.billing.imports;

import no.meetat.invoicing.Buyer;
import no.meetat.number.PhoneNumber;

/**
 * Who pays, to be imported.
 *
 * @param line where it stands
 * @param number the number that is billed
 * @param buyer who that is
 */
record PayerRow(long line, PhoneNumber number, Buyer buyer) {}
