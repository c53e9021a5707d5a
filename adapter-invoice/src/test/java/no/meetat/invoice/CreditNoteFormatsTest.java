package no.meetat.invoice;

import static no.meetat.invoice.SampleInvoices.STANDARD;
import static no.meetat.invoice.SampleInvoices.cheaper;
import static no.meetat.invoice.SampleInvoices.corrected;
import static no.meetat.invoice.SampleInvoices.correcting;
import static no.meetat.invoice.SampleInvoices.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.invoicing.InvoiceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditNoteFormatsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/invoices");

  @ParameterizedTest
  @CsvSource({"TEXT, credit.txt", "HTML, credit.html"})
  void a_credit_note_looks_as_it_did(Written format, String golden) throws IOException {
    assertThat(written(format, Language.NB, cheaper()))
        .isEqualTo(Files.readString(GOLDEN.resolve(golden)));
  }

  @Test
  void a_credit_note_says_so_and_names_what_it_corrects() {
    assertThat(written(Written.TEXT, Language.EN, cheaper()))
        .contains(
            "Credit note\n",
            "Credit note number          10007",
            "Credit note date            2027-01-04",
            "Corrects                    10001 of 2026-12-01, 10004 of 2026-12-15")
        .doesNotContain("Invoice number", "Due date", "Account", "To pay");
  }

  @Test
  void people_read_what_is_credited() {
    assertThat(written(Written.TEXT, Language.NB, cheaper()))
        .containsPattern("Til gode +46,25 NOK")
        .containsPattern(" 25,50\n")
        .containsPattern(" -4,00\n");
  }

  @Test
  void a_further_invoice_names_what_it_corrects() {
    Seq<InvoiceLine> dearer = Vector.of(corrected(line(0, 2, 30, STANDARD), 0, "13.9500"));

    for (Written format : Written.values()) {
      assertThat(written(format, Language.NB, dearer))
          .contains("Faktura", "Forfallsdato", "10001 av 01.12.2026, 10004 av 15.12.2026");
    }
  }

  private static String written(Written format, Language language, Seq<InvoiceLine> lines) {
    return format.of(language, correcting(lines), lines);
  }
}
