package no.meetat.charging;

import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.booking.PhoneNumber;

/**
 * All of an invoice but its lines.
 *
 * @param billTo the payer
 * @param month in which the charges began, by the calendar in Europe/Oslo
 * @param issue its number and dates; none while it is a draft
 * @param seller who is to be paid; an issued invoice has one
 * @param buyer who is to pay; an issued invoice has one
 * @param sums of the lines
 */
public record InvoiceHead(
    PhoneNumber billTo,
    YearMonth month,
    Option<Issue> issue,
    Option<Seller> seller,
    Option<Buyer> buyer,
    InvoiceSums sums) {}
