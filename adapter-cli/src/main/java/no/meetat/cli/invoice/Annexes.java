package no.meetat.cli.invoice;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.meetat.invoice.Annex;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.InvoiceHead;

/**
 * The annexes of issued documents that have too many lines to state them.
 *
 * @param issued where they come from; most documents have none
 */
public record Annexes(IssuedSource issued) {

  /**
   * Writes each to the file that its document names, and prints the name.
   *
   * @throws java.io.UncheckedIOException when a file cannot be written
   */
  public void write(Path folder, PrintWriter names) {
    issued.read((head, annex) -> annex.forEach(content -> write(folder, head, content, names)));
    names.flush();
  }

  /** What is to be known of them where there is no folder to write them to. */
  public Seq<String> names() {
    List<String> all = new ArrayList<>();
    issued.read((head, annex) -> annex.forEach(any -> all.add(beside(head))));
    return Vector.ofAll(all);
  }

  private static void write(
      Path folder, InvoiceHead head, DocumentContent content, PrintWriter names) {
    names.println(DocumentFile.write(folder.resolve(file(head)), content));
  }

  private static String beside(InvoiceHead head) {
    return "the lines of invoice "
        + head.issue().get().number()
        + " are in "
        + file(head)
        + ": name a folder for it by --output";
  }

  private static String file(InvoiceHead head) {
    return Annex.file(head).getOrElseThrow(() -> new IllegalArgumentException("a draft"));
  }
}
