package no.meetat.billing.rating;

import io.vavr.control.Option;
import java.time.YearMonth;
import no.meetat.charging.TariffBook;
import no.meetat.number.PhoneNumber;

/**
 * Which stays are rated again, and by what.
 *
 * @param month in which the charges began, in Europe/Oslo
 * @param payer one alone, where given
 * @param book to rate by
 */
public record RatedMonth(YearMonth month, Option<PhoneNumber> payer, TariffBook book) {}
