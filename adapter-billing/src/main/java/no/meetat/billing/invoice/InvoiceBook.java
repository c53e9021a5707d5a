package no.meetat.billing.invoice;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.BiConsumer;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.invoicing.Invoice;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.Seller;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Jdbi;

/** The invoices: issued ones, which never change, and drafts of what is on none yet. */
public final class InvoiceBook {

  private final Database database;
  private final InstantSource clock;

  public InvoiceBook(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Issues the month's invoices: one for each payer with stays that are on none yet. Stays that
   * come to light later are on a further invoice when this is done again.
   *
   * @return the numbers of the new ones, which may be none; or why there is none
   */
  public Either<StoreFault, Either<IssueRefusal, Seq<Long>>> issue(
      YearMonth month, IssueTerms terms) {
    Instant now = clock.instant();
    if (now.isBefore(Invoice.start(month.plusMonths(1)))) {
      return Either.right(Either.left(new IssueRefusal.NotOver(month)));
    }
    LocalDate today = LocalDate.ofInstant(now, Invoice.ZONE);
    return new Issuing(database, month, terms, today).issue();
  }

  /** Hands over the month's issued invoices by number, of one payer alone where given. */
  public void issued(
      YearMonth month, Option<PhoneNumber> payer, BiConsumer<InvoiceHead, InvoiceLines> each) {
    Jdbi jdbi = database.reading();
    jdbi.withHandle(handle -> InvoiceTable.numbers(handle, month, payer))
        .forEach(number ->
            each.accept(
                jdbi.withHandle(handle -> InvoiceTable.read(handle, number)), lines(number)));
  }

  /**
   * Hands over what would be invoiced for the month now, by payer, of one alone where given.
   *
   * @param seller where it is known
   * @param currency of the sums, ISO 4217
   */
  public void drafts(
      YearMonth month,
      Option<PhoneNumber> payer,
      Option<Seller> seller,
      String currency,
      BiConsumer<InvoiceHead, InvoiceLines> each) {
    new Drafts(database, seller, currency).read(month, payer, each);
  }

  private InvoiceLines lines(long number) {
    return each -> database.useSnapshot(handle -> LineTable.read(handle, number, each));
  }
}
