package no.meetat.invoice.ehf;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import no.meetat.invoice.InvoiceSource;

/**
 * Issued invoices as documents in EHF, one in memory at a time.
 *
 * @param source where the invoices come from
 */
public record EhfInvoices(InvoiceSource source) {

  /** Writes the only one there is; or returns why not. */
  public Option<String> write(PrintWriter out) {
    int count = count();
    return switch (count) {
      case 0 -> Option.some("no such invoice was issued; --issue does so");
      case 1 ->
          writeAll(document -> out.print(new String(document.xml(), StandardCharsets.UTF_8)))
              .headOption();
      default ->
          Option.some(
              "there are " + count + " invoices, and a file holds one: name a folder by --output");
    };
  }

  /**
   * Writes each to a file such as {@code EHF-10001.xml} and prints its name.
   *
   * @return why some were not written
   * @throws UncheckedIOException when a file cannot be written
   */
  public Seq<String> write(Path folder, PrintWriter names) {
    return writeAll(document -> names.println(write(folder, document)));
  }

  private Seq<String> writeAll(Consumer<EhfDocument> each) {
    List<String> reasons = new ArrayList<>();
    source.read((head, lines) -> EhfDocument.of(head, lines).peek(each).peekLeft(reasons::add));
    return Vector.ofAll(reasons);
  }

  private int count() {
    AtomicInteger count = new AtomicInteger();
    source.read((head, lines) -> count.incrementAndGet());
    return count.get();
  }

  private static Path write(Path folder, EhfDocument document) {
    Path file = folder.resolve("EHF-" + document.issue().number() + ".xml");
    try {
      return Files.write(file, document.xml());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
