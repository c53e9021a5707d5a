package no.meetat.cli.invoice;

import static no.meetat.cli.invoice.SampleInvoices.STANDARD;
import static no.meetat.cli.invoice.SampleInvoices.cheaper;
import static no.meetat.cli.invoice.SampleInvoices.corrected;
import static no.meetat.cli.invoice.SampleInvoices.correcting;
import static no.meetat.cli.invoice.SampleInvoices.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.sip.prompt.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditNoteFormatsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/invoices");

  @ParameterizedTest
  @CsvSource({"TEXT, credit.txt", "HTML, credit.html", "CSV, credit.csv", "JSON, credit.json"})
  void a_credit_note_looks_as_it_did(InvoiceFormat format, String golden) throws IOException {
    assertThat(written(format, Language.NB, cheaper()))
        .isEqualTo(Files.readString(GOLDEN.resolve(golden)));
  }

  @Test
  void a_credit_note_says_so_and_names_what_it_corrects() {
    assertThat(written(InvoiceFormat.TEXT, Language.EN, cheaper()))
        .contains(
            "Credit note\n",
            "Credit note number          10007",
            "Credit note date            2027-01-04",
            "Corrects                    10001 of 2026-12-01, 10004 of 2026-12-15")
        .doesNotContain("Invoice number", "Due date", "Account", "To pay");
  }

  @Test
  void people_read_what_is_credited_and_programs_what_it_adds_to_the_bill() {
    assertThat(written(InvoiceFormat.TEXT, Language.NB, cheaper()))
        .containsPattern("Til gode +46,25 NOK")
        .containsPattern(" 25,50\n")
        .containsPattern(" -4,00\n");
    assertThat(written(InvoiceFormat.CSV, Language.NB, cheaper())).contains(",-25.50,", ",4.00,");
    assertThat(written(InvoiceFormat.JSON, Language.NB, cheaper()))
        .contains("\"total\":\"-46.25\"", "\"type\":\"credit-note\"");
  }

  @Test
  void a_further_invoice_names_what_it_corrects() {
    Seq<InvoiceLine> dearer = Vector.of(corrected(line(0, 2, 30, STANDARD), 0, "13.9500"));

    for (InvoiceFormat format : new InvoiceFormat[] {InvoiceFormat.TEXT, InvoiceFormat.HTML}) {
      assertThat(written(format, Language.NB, dearer))
          .contains("Faktura", "Forfallsdato", "10001 av 01.12.2026, 10004 av 15.12.2026");
    }
    assertThat(written(InvoiceFormat.CSV, Language.NB, dearer))
        .contains(",10007,2027-01-04,2027-01-18,10001 10004,2026-12-01 2026-12-15\n");
    assertThat(written(InvoiceFormat.JSON, Language.NB, dearer))
        .contains(
            "\"type\":\"invoice\",\"corrects\":[{\"number\":10001,\"issued_on\":\"2026-12-01\"},"
                + "{\"number\":10004,\"issued_on\":\"2026-12-15\"}]");
  }

  private static String written(InvoiceFormat format, Language language, Seq<InvoiceLine> lines) {
    StringWriter out = new StringWriter();
    new Invoices(each -> each.accept(correcting(lines), lines::forEach), format, language)
        .write(new PrintWriter(out));
    return out.toString();
  }
}
