package no.meetat.cli.invoice;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.meetat.invoice.DocumentWriter;
import no.meetat.invoice.InvoiceSource;
import no.meetat.invoice.Language;
import no.meetat.invoicing.InvoiceHead;

/**
 * Documents for people: those that were issued as they were then, and drafts as they would be now.
 *
 * @param issued in the format wanted
 * @param drafts of what is on no invoice yet
 * @param format TEXT or HTML
 * @param language of the drafts
 */
public record PeopleDocuments(
    IssuedSource issued, InvoiceSource drafts, InvoiceFormat format, Language language) {

  /** Writes them all, one after the other. */
  public void write(PrintWriter out) {
    DocumentWriter writer = format.documents(out, language);
    writer.begin();
    issued.read((head, document) -> document.forEach(writer::kept));
    drafts.read(writer::write);
    writer.end();
    out.flush();
  }

  /**
   * Writes each to a file of its own and prints its name.
   *
   * @throws UncheckedIOException when a file cannot be written
   */
  public void write(Path folder, PrintWriter names) {
    issued.read((head, document) ->
        document.forEach(
            content -> names.println(DocumentFile.write(folder.resolve(name(head)), content))));
    new InvoiceDocuments(drafts, format, language).write(folder, names);
  }

  private String name(InvoiceHead head) {
    return "invoice-" + head.issue().get().number() + "." + format.ending();
  }
}
