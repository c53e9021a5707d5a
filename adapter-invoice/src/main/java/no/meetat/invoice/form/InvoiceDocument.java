package no.meetat.invoice.form;

import io.vavr.control.Option;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.invoice.InvoiceHtml;
import no.meetat.invoice.InvoiceText;
import no.meetat.invoice.InvoiceWriter;
import no.meetat.invoice.Language;
import no.meetat.invoice.ehf.EhfInvoices;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.DocumentForm;
import no.meetat.invoicing.DocumentForms;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLines;
import no.meetat.invoicing.StatedLines;

/**
 * What documents look like by this version.
 *
 * @param language of the text that people read
 * @param annex writes the lines of a document that states their sums alone
 */
public record InvoiceDocument(Language language, Function<PrintWriter, InvoiceWriter> annex)
    implements DocumentForms {

  @Override
  public Option<DocumentContent> of(DocumentForm form, InvoiceHead head, InvoiceLines lines) {
    return switch (form) {
      case TEXT ->
          Option.some(part -> write(out -> new InvoiceText(out, language), head, lines, part));
      case HTML ->
          Option.some(part -> write(out -> new InvoiceHtml(out, language), head, lines, part));
      case EHF -> EhfInvoices.document(head, lines);
      case ANNEX ->
          StatedLines.of(head, lines)
              .inAnnex()
              .map(count -> part -> write(annex, head, lines, part));
    };
  }

  private static void write(
      Function<PrintWriter, InvoiceWriter> form,
      InvoiceHead head,
      InvoiceLines lines,
      Consumer<byte[]> part) {
    try (PrintWriter out = writer(part)) {
      InvoiceWriter writer = form.apply(out);
      writer.begin();
      writer.write(head, lines);
      writer.end();
    }
  }

  private static PrintWriter writer(Consumer<byte[]> part) {
    return new PrintWriter(new OutputStreamWriter(new Parts(part), StandardCharsets.UTF_8));
  }

  /** Hands over what is written; its writer buffers. */
  private static final class Parts extends OutputStream {

    private final Consumer<byte[]> part;

    Parts(Consumer<byte[]> part) {
      this.part = part;
    }

    @Override
    public void write(int octet) {
      part.accept(new byte[] {(byte) octet});
    }

    @Override
    public void write(byte[] octets, int from, int length) {
      part.accept(Arrays.copyOfRange(octets, from, from + length));
    }
  }
}
