package no.meetat.invoice;

import io.vavr.collection.Seq;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BiFunction;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;

/** The formats that people read, as texts. */
enum Written {
  TEXT(InvoiceText::new),
  HTML(InvoiceHtml::new);

  @SuppressWarnings("ImmutableEnumChecker") // Functions that hold nothing.
  private final BiFunction<PrintWriter, Language, InvoiceWriter> writer;

  Written(BiFunction<PrintWriter, Language, InvoiceWriter> writer) {
    this.writer = writer;
  }

  /** One invoice in a language. */
  String of(Language language, InvoiceHead head, Seq<InvoiceLine> lines) {
    StringWriter out = new StringWriter();
    InvoiceWriter writing = writer.apply(new PrintWriter(out, true), language);
    writing.begin();
    writing.write(head, lines::forEach);
    writing.end();
    return out.toString();
  }
}
