package no.meetat.cli.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.meetat.cli.output.OwnFile;
import no.meetat.invoice.InvoiceSource;
import no.meetat.invoice.InvoiceWriter;
import no.meetat.invoice.Language;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;

/**
 * Invoices to be given in some format that is written line by line.
 *
 * @param source where they come from
 * @param format not EHF
 * @param language of the text that people read
 */
public record InvoiceDocuments(InvoiceSource source, InvoiceFormat format, Language language) {

  /** Writes them all, one after the other. */
  public void write(PrintWriter out) {
    InvoiceWriter writer = format.writer(out, language);
    writer.begin();
    source.read(writer::write);
    writer.end();
    out.flush();
  }

  /**
   * Writes each to a file of its own and prints its name.
   *
   * @throws UncheckedIOException when a file cannot be written
   */
  public void write(Path folder, PrintWriter names) {
    source.read((head, lines) -> names.println(write(folder, head, lines)));
  }

  private Path write(Path folder, InvoiceHead head, InvoiceLines lines) {
    Path file = folder.resolve(name(head) + "." + format.ending());
    InvoiceDocuments alone =
        new InvoiceDocuments(each -> each.accept(head, lines), format, language);
    try {
      OwnFile.write(file, alone::write);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
    return file;
  }

  private void write(OutputStream out) throws IOException {
    PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
    write(text);
    if (text.checkError()) {
      throw new IOException("cannot be written");
    }
  }

  private static String name(InvoiceHead head) {
    return head.issue()
        .map(issue -> "invoice-" + issue.number())
        .getOrElse(() -> "draft-" + head.month() + "-" + head.billTo().e164().substring(1));
  }
}
