package no.meetat.invoicing;

import io.vavr.control.Option;

/** Driven port: what an issued document looks like, in the words and the language now in force. */
@FunctionalInterface
public interface DocumentForms {

  /** No forms: documents are kept as data alone. */
  DocumentForms NONE = (form, head, lines) -> Option.none();

  /** The document in that form; none where it has none, as EHF to a private buyer. */
  Option<DocumentContent> of(DocumentForm form, InvoiceHead head, InvoiceLines lines);
}
