package no.meetat.billing.invoice;

import java.time.YearMonth;
import no.meetat.booking.PhoneNumber;

/**
 * The stays of a payer that began in a month, and corrections of such, that are on no invoice.
 *
 * @param payer who pays
 * @param month in which they began
 * @param after where the payer's last invoice for the month ended
 * @param last how far is looked
 */
record Unbilled(PhoneNumber payer, YearMonth month, Mark after, Mark last) {}
