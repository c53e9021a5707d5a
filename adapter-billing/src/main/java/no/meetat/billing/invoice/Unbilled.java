package no.meetat.billing.invoice;

import java.time.YearMonth;
import no.meetat.booking.PhoneNumber;

/**
 * The stays of a payer that began in a month and are on no invoice. Records are kept by one writer,
 * in the order of their ids, so that none can come between two that have been seen.
 *
 * @param payer who pays
 * @param month in which they began
 * @param afterCdr the last record of the payer's last invoice for the month, 0 for none
 * @param lastCdr the last record that is looked at
 */
record Unbilled(PhoneNumber payer, YearMonth month, long afterCdr, long lastCdr) {}
