/**
 * What a stay in a meeting costs. A {@link no.meetat.charging.Stay} runs from the later of opening
 * and coming in to leaving, in time of the monotonic clock; the {@link no.meetat.charging.Tariff}
 * in force when it began counts started increments; {@link no.meetat.charging.Money} is exact. The
 * {@link no.meetat.charging.CallDetailRecord} keeps what came of a call, and an {@link
 * no.meetat.charging.Invoice} adds up the records of a payer and rounds once (S30 to S36). What is
 * sent for it, to be read by people or by machines, is an {@link no.meetat.charging.InvoiceHead}
 * with {@link no.meetat.charging.InvoiceLines}; its {@link no.meetat.charging.Issue} is final.
 */
@NullMarked
package no.meetat.charging;

import org.jspecify.annotations.NullMarked;
