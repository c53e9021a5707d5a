package no.meetat.cli.invoice;

import static no.meetat.invoice.SampleInvoices.cheaper;
import static no.meetat.invoice.SampleInvoices.corrected;
import static no.meetat.invoice.SampleInvoices.correcting;
import static no.meetat.invoice.SampleInvoices.draft;
import static no.meetat.invoice.SampleInvoices.issued;
import static no.meetat.invoice.SampleInvoices.line;
import static no.meetat.invoice.SampleInvoices.three;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.invoice.InvoiceSource;
import no.meetat.invoice.Language;
import no.meetat.invoice.SampleInvoices;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceDocumentsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/invoices");

  @ParameterizedTest
  @CsvSource({"CSV, three.csv", "JSON, three.json"})
  void an_invoice_looks_as_it_did(InvoiceFormat format, String golden) throws IOException {
    assertThat(written(format, issued(three()), three()))
        .isEqualTo(Files.readString(GOLDEN.resolve(golden)));
  }

  @ParameterizedTest
  @CsvSource({"CSV, credit.csv", "JSON, credit.json"})
  void a_credit_note_looks_as_it_did(InvoiceFormat format, String golden) throws IOException {
    assertThat(written(format, correcting(cheaper()), cheaper()))
        .isEqualTo(Files.readString(GOLDEN.resolve(golden)));
  }

  @Test
  void a_draft_says_so_and_has_no_number() {
    assertThat(written(InvoiceFormat.JSON, draft(three()), three()))
        .contains("\"status\":\"draft\",\"number\":\"\"");
  }

  @Test
  void programs_read_what_a_credit_note_adds_to_the_bill() {
    assertThat(written(InvoiceFormat.CSV, correcting(cheaper()), cheaper()))
        .contains(",-25.50,", ",4.00,");
    assertThat(written(InvoiceFormat.JSON, correcting(cheaper()), cheaper()))
        .contains("\"total\":\"-46.25\"", "\"type\":\"credit-note\"");
  }

  @Test
  void a_further_invoice_names_what_it_corrects() {
    Seq<InvoiceLine> dearer =
        Vector.of(corrected(line(0, 2, 30, SampleInvoices.STANDARD), 0, "13.9500"));

    assertThat(written(InvoiceFormat.CSV, correcting(dearer), dearer))
        .contains(",10007,2027-01-04,2027-01-18,10001 10004,2026-12-01 2026-12-15,minutes,,\n");
    assertThat(written(InvoiceFormat.JSON, correcting(dearer), dearer))
        .contains(
            "\"type\":\"invoice\",\"corrects\":[{\"number\":10001,\"issued_on\":\"2026-12-01\"},"
                + "{\"number\":10004,\"issued_on\":\"2026-12-15\"}]");
  }

  @Test
  void nothing_to_invoice_is_an_empty_list() {
    assertThat(nothing(InvoiceFormat.CSV).lines()).hasSize(1);
    assertThat(nothing(InvoiceFormat.JSON)).isEqualTo("[\n]\n");
  }

  @Test
  void each_invoice_can_have_a_file_of_its_own(@TempDir Path folder) {
    StringWriter names = new StringWriter();
    InvoiceSource source =
        each -> {
          each.accept(issued(three()), three()::forEach);
          each.accept(draft(three()), three()::forEach);
        };

    new InvoiceDocuments(source, InvoiceFormat.JSON, Language.NB)
        .write(folder, new PrintWriter(names, true));

    assertThat(names.toString().lines())
        .containsExactly(
            folder.resolve("invoice-10001.json").toString(),
            folder.resolve("draft-2026-11-4723000000.json").toString());
    assertThat(folder.resolve("invoice-10001.json"))
        .hasSameTextualContentAs(GOLDEN.resolve("three.json"));
  }

  private static String nothing(InvoiceFormat format) {
    StringWriter out = new StringWriter();
    new InvoiceDocuments(each -> {}, format, Language.NB).write(new PrintWriter(out));
    return out.toString();
  }

  private static String written(InvoiceFormat format, InvoiceHead head, Seq<InvoiceLine> lines) {
    StringWriter out = new StringWriter();
    new InvoiceDocuments(each -> each.accept(head, lines::forEach), format, Language.NB)
        .write(new PrintWriter(out));
    return out.toString();
  }
}
