package no.meetat.invoicing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.YearMonth;
import java.util.function.BiConsumer;
import no.meetat.booking.NotStored;
import no.meetat.number.PhoneNumber;

/** Driving port: invoices and credit notes (S34). An issued one never changes. */
public interface Invoices {

  /**
   * Issues the month's invoices: one for each payer with stays that are on none yet. Stays that
   * come to light later are on a further invoice when this is done again.
   *
   * @param payer one alone, where given
   * @return the new ones, which may be none, and who could get none; a refusal where none may be
   *     issued, and left where the store could not keep all of them: those already issued stand
   */
  Either<NotStored, Either<IssueRefusal, IssuedMonth>> issue(
      YearMonth month, Option<PhoneNumber> payer);

  /**
   * Hands over the month's issued invoices one by one, by number.
   *
   * @param payer one alone, where given
   */
  void issued(
      YearMonth month, Option<PhoneNumber> payer, BiConsumer<InvoiceHead, InvoiceLines> each);

  /**
   * Hands over the month's issued documents one by one, by number, as they were when they were
   * issued: later settings and versions change no octet (S38).
   *
   * @param payer one alone, where given
   * @param each is given no content where the document has none in this form
   */
  void documents(
      YearMonth month,
      Option<PhoneNumber> payer,
      DocumentForm form,
      BiConsumer<InvoiceHead, Option<DocumentContent>> each);

  /**
   * Hands over what would be invoiced for the month now, payer by payer in the order of their
   * numbers.
   *
   * @param payer one alone, where given
   */
  void drafts(
      YearMonth month, Option<PhoneNumber> payer, BiConsumer<InvoiceHead, InvoiceLines> each);
}
