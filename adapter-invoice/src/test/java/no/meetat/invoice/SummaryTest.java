package no.meetat.invoice;

import static no.meetat.invoice.SampleInvoices.STANDARD;
import static no.meetat.invoice.SampleInvoices.correcting;
import static no.meetat.invoice.SampleInvoices.draft;
import static no.meetat.invoice.SampleInvoices.issued;
import static no.meetat.invoice.SampleInvoices.priced;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import no.meetat.invoice.form.InvoiceDocument;
import no.meetat.invoicing.DocumentContent;
import no.meetat.invoicing.DocumentForm;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.StatedLines;
import org.junit.jupiter.api.Test;

/** A document with more lines than it may state has their sums, and an annex with the lines. */
class SummaryTest {

  private static final Seq<InvoiceLine> MANY =
      Vector.range(0, StatedLines.MOST + 1)
          .map(i -> priced(i % 20, 2, 60 + i % 7, i % 2 == 0 ? "2.55" : "2.95", STANDARD));

  @Test
  void a_summary_states_a_sum_for_each_price_and_names_its_annex() {
    InvoiceHead head = issued(MANY);

    for (Written format : Written.values()) {
      assertThat(format.of(Language.NB, head, MANY))
          .contains("Vedlegg", "annex-10001.csv, 100 001 linjer", "50 001 linjer", "50 000 linjer")
          .doesNotContain("M1001");
    }
  }

  @Test
  void a_draft_says_how_many_lines_there_are() {
    assertThat(Written.TEXT.of(Language.EN, draft(MANY), MANY))
        .contains("Annex                       100,001 lines\n");
  }

  @Test
  void the_annex_is_made_of_these_documents_alone() {
    InvoiceDocument documents =
        new InvoiceDocument(Language.NB, out -> (head, lines) -> out.print("rows"));

    assertThat(documents.of(DocumentForm.ANNEX, issued(MANY), MANY::forEach).map(SummaryTest::text))
        .containsExactly("rows");
    assertThat(documents.of(DocumentForm.ANNEX, issued(MANY.tail()), MANY.tail()::forEach))
        .isEmpty();
  }

  @Test
  void a_credit_note_of_too_many_lines_states_what_is_credited() {
    Seq<InvoiceLine> credited = MANY.map(line -> SampleInvoices.corrected(line, -60, "-2.5500"));

    assertThat(Written.TEXT.of(Language.NB, correcting(credited), credited))
        .contains("annex-10007.csv", "255 002,55");
  }

  private static String text(DocumentContent content) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    content.forEach(octets::writeBytes);
    return octets.toString(StandardCharsets.UTF_8);
  }
}
