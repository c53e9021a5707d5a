package no.meetat.billing.invoice;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.DocumentForm;
import no.meetat.invoicing.DocumentForms;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Issued documents as they were sent (S38). */
final class DocumentTable {

  /** Octets read at once. */
  private static final int READ = 1 << 16;

  private static final String PARTS =
      """
      SELECT content FROM invoice_document
       WHERE invoice = :invoice AND form = :form
       ORDER BY part
      """;

  private DocumentTable() {}

  /** Whether the document of that number has been kept. */
  static boolean isKept(Handle handle, long invoice) {
    return has(handle, invoice, DocumentForm.TEXT);
  }

  /** Whether it is kept in that form. */
  static boolean has(Handle handle, long invoice, DocumentForm form) {
    return handle
            .createQuery(
                "SELECT COUNT(*) FROM invoice_document WHERE invoice = :invoice AND form = :form")
            .bind("invoice", invoice)
            .bind("form", word(form))
            .mapTo(Long.class)
            .one()
            .intValue()
        > 0;
  }

  /** Keeps the issued document in each form it has; in the caller's transaction. */
  static void keep(Handle handle, long invoice, DocumentForms forms) {
    InvoiceHead head = InvoiceTable.read(handle, invoice);
    InvoiceLines lines = each -> LineTable.read(handle, invoice, each);
    for (DocumentForm form : DocumentForm.values()) {
      forms.of(form, head, lines).forEach(content -> keep(handle, invoice, form, content));
    }
  }

  /** Hands over a kept document. */
  static void read(Handle handle, long invoice, DocumentForm form, Consumer<byte[]> each) {
    try (ResultIterator<byte[]> parts =
            handle
                .createQuery(PARTS)
                .bind("invoice", invoice)
                .bind("form", word(form))
                .mapTo(byte[].class)
                .iterator();
        InputStream content = new GZIPInputStream(new PartsInput(parts), READ)) {
      for (byte[] octets = content.readNBytes(READ);
          octets.length > 0;
          octets = content.readNBytes(READ)) {
        each.accept(octets);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("invoice " + invoice + " is kept wrongly", e);
    }
  }

  private static void keep(
      Handle handle, long invoice, DocumentForm form, DocumentContent content) {
    try (OutputStream out =
        new GZIPOutputStream(
            new BufferedOutputStream(new PartsOutput(handle, invoice, word(form)), READ), READ)) {
      content.forEach(octets -> write(out, octets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, byte[] octets) {
    try {
      out.write(octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String word(DocumentForm form) {
    return switch (form) {
      case TEXT -> "text";
      case HTML -> "html";
      case EHF -> "ehf";
      case ANNEX -> "csv";
    };
  }
}
