package no.meetat.billing.invoice;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.BiConsumer;
import no.meetat.billing.database.Database;
import no.meetat.billing.database.StoreFault;
import no.meetat.booking.NotStored;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.DocumentForm;
import no.meetat.invoicing.DocumentForms;
import no.meetat.invoicing.Invoice;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.Invoices;
import no.meetat.invoicing.IssueRefusal;
import no.meetat.invoicing.IssuedMonth;
import no.meetat.invoicing.Seller;
import no.meetat.number.PhoneNumber;
import org.jdbi.v3.core.Jdbi;

/** The invoices: issued ones, which never change, and drafts of what is on none yet. */
public final class StoredInvoices implements Invoices {

  private final Database database;
  private final InvoiceTerms terms;
  private final DocumentForms forms;
  private final InstantSource clock;

  /**
   * @param forms in which issued documents are kept
   */
  public StoredInvoices(
      Database database, InvoiceTerms terms, DocumentForms forms, InstantSource clock) {
    this.database = database;
    this.terms = terms;
    this.forms = forms;
    this.clock = clock;
  }

  @Override
  public Either<NotStored, Either<IssueRefusal, IssuedMonth>> issue(
      YearMonth month, Option<PhoneNumber> payer) {
    Instant now = clock.instant();
    return IssueRefusal.check(terms, month, now)
        .fold(
            refusal -> Either.right(Either.left(refusal)),
            seller -> issuing(month, seller, now).issue(payer).mapLeft(StoreFault::notStored));
  }

  private Issuing issuing(YearMonth month, Seller seller, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Invoice.ZONE);
    return new Issuing(database, month, new IssueTerms(seller, terms, today, forms));
  }

  @Override
  public void issued(
      YearMonth month, Option<PhoneNumber> payer, BiConsumer<InvoiceHead, InvoiceLines> each) {
    Jdbi jdbi = database.reading();
    jdbi.withHandle(handle -> InvoiceTable.numbers(handle, month, payer))
        .forEach(number ->
            each.accept(
                jdbi.withHandle(handle -> InvoiceTable.read(handle, number)), lines(number)));
  }

  @Override
  public void documents(
      YearMonth month,
      Option<PhoneNumber> payer,
      DocumentForm form,
      BiConsumer<InvoiceHead, Option<DocumentContent>> each) {
    KeptDocuments kept = new KeptDocuments(database, forms);
    issued(month, payer, (head, lines) -> each.accept(head, kept.find(form, head, lines)));
  }

  @Override
  public void drafts(
      YearMonth month, Option<PhoneNumber> payer, BiConsumer<InvoiceHead, InvoiceLines> each) {
    new Drafts(database, terms).read(month, payer, each);
  }

  private InvoiceLines lines(long number) {
    return each -> database.useSnapshot(handle -> LineTable.read(handle, number, each));
  }
}
