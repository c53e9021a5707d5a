package no.meetat.cli.invoice;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.meetat.invoice.TextLines;
import no.meetat.invoice.ehf.EhfInvoices;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.Issue;

/**
 * Issued invoices in EHF, one in memory at a time.
 *
 * @param issued where they come from
 */
public record EhfDocuments(IssuedSource issued) {

  private static final String NONE =
      "EHF is of issued invoices, and none of these was issued: --issue does so";

  /** Writes the only one there is; what is to be known of it, or why there is not one. */
  public Either<String, Seq<String>> write(PrintWriter out) {
    Seq<Tuple2<InvoiceHead, Option<DocumentContent>>> all = all();
    return switch (all.size()) {
      case 0 -> Either.left(NONE);
      case 1 -> Either.right(print(all.head()._1, all.head()._2, out).toVector());
      default ->
          Either.left(
              "there are "
                  + all.size()
                  + " invoices, and a file holds one: name a folder by --output");
    };
  }

  /**
   * Writes each to a file such as {@code EHF-10001.xml} and prints its name.
   *
   * @return what is to be known of those that have no EHF; or why there are none at all
   * @throws UncheckedIOException when a file cannot be written
   */
  public Either<String, Seq<String>> write(Path folder, PrintWriter names) {
    Seq<Tuple2<InvoiceHead, Option<DocumentContent>>> all = all();
    return all.isEmpty()
        ? Either.left(NONE)
        : Either.right(all.flatMap(each -> file(folder, each._1, each._2, names)));
  }

  private Seq<Tuple2<InvoiceHead, Option<DocumentContent>>> all() {
    List<Tuple2<InvoiceHead, Option<DocumentContent>>> all = new ArrayList<>();
    issued.read((head, document) -> all.add(Tuple.of(head, document)));
    return Vector.ofAll(all);
  }

  private static Option<String> print(
      InvoiceHead head, Option<DocumentContent> document, PrintWriter out) {
    document.forEach(content -> TextLines.read(content, out::print));
    return document.isEmpty() ? Option.some(withoutEhf(head)) : Option.none();
  }

  private static Option<String> file(
      Path folder, InvoiceHead head, Option<DocumentContent> document, PrintWriter names) {
    document.forEach(content ->
        names.println(DocumentFile.write(folder.resolve("EHF-" + number(head) + ".xml"), content)));
    return document.isEmpty() ? Option.some(withoutEhf(head)) : Option.none();
  }

  private static String withoutEhf(InvoiceHead head) {
    return EhfInvoices.reason(head) + ": send text or html";
  }

  private static long number(InvoiceHead head) {
    return head.issue().map(Issue::number).get();
  }
}
