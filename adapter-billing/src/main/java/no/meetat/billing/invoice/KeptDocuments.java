package no.meetat.billing.invoice;

import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.billing.database.Database;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.DocumentForm;
import no.meetat.invoicing.DocumentForms;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;

/**
 * Reads issued documents as they were sent (S38). Those of versions that kept none are written
 * once, when one of them is first asked for, and kept from then on.
 */
final class KeptDocuments {

  private final Database database;
  private final DocumentForms forms;

  KeptDocuments(Database database, DocumentForms forms) {
    this.database = database;
    this.forms = forms;
  }

  /** The document in that form; none where it has none. */
  Option<DocumentContent> find(DocumentForm form, InvoiceHead head, InvoiceLines lines) {
    long number = head.issue().get().number();
    return isKept(number) || keep(number) ? kept(number, form) : forms.of(form, head, lines);
  }

  private boolean isKept(long number) {
    return database.withSnapshot(handle -> DocumentTable.isKept(handle, number));
  }

  /** Whether it has been kept now; where the store takes nothing it is shown all the same. */
  private boolean keep(long number) {
    return database
        .write(handle -> {
          if (!DocumentTable.isKept(handle, number)) {
            DocumentTable.keep(handle, number, forms);
          }
          return DocumentTable.isKept(handle, number);
        })
        .getOrElse(false);
  }

  private Option<DocumentContent> kept(long number, DocumentForm form) {
    return Option.when(
        database.withSnapshot(handle -> DocumentTable.has(handle, number, form)),
        () -> each -> read(number, form, each));
  }

  private void read(long number, DocumentForm form, Consumer<byte[]> each) {
    database.useSnapshot(handle -> DocumentTable.read(handle, number, form, each));
  }
}
