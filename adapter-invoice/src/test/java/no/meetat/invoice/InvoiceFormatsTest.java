package no.meetat.invoice;

import static no.meetat.invoice.SampleInvoices.STANDARD;
import static no.meetat.invoice.SampleInvoices.correcting;
import static no.meetat.invoice.SampleInvoices.draft;
import static no.meetat.invoice.SampleInvoices.issued;
import static no.meetat.invoice.SampleInvoices.priced;
import static no.meetat.invoice.SampleInvoices.three;
import static no.meetat.invoice.SampleInvoices.twoHundred;
import static no.meetat.invoice.SampleInvoices.withKid;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import no.meetat.charging.Money;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceFormatsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/invoices");

  @ParameterizedTest
  @CsvSource({"TEXT, NB, three.txt", "TEXT, EN, three.en.txt", "HTML, NB, three.html"})
  void an_invoice_looks_as_it_did(Written format, Language language, String golden)
      throws IOException {
    assertThat(written(format, language, issued(three()), three()))
        .isEqualTo(Files.readString(GOLDEN.resolve(golden)));
  }

  @Test
  void the_law_asks_for_number_dates_parties_registration_account_and_vat() {
    assertThat(written(Written.TEXT, Language.NB, issued(three()), three()))
        .contains(
            "Fakturanummer               10001",
            "Fakturadato                 01.12.2026",
            "Forfallsdato                15.12.2026",
            "Org.nr. NO 974 760 673 MVA, Foretaksregisteret",
            "Org.nr. 971 032 081",
            "NO93 8601 1117 947",
            "Telefonkonferanser 01.11.2026 – 30.11.2026",
            "MVA 25 % av 3 997,42",
            "4 996,78 NOK");
  }

  @Test
  void S38_the_KID_is_on_an_invoice_and_on_no_credit_note() {
    String kid = "0000047230000000000100015";
    for (Written format : Written.values()) {
      assertThat(written(format, Language.NB, withKid(issued(three()), kid), three()))
          .contains("KID", kid);
      assertThat(
              written(
                  format,
                  Language.NB,
                  withKid(correcting(SampleInvoices.cheaper()), kid),
                  SampleInvoices.cheaper()))
          .doesNotContain(kid);
    }
  }

  @Test
  void S34_each_rate_of_vat_has_a_sum_of_its_own() {
    Seq<InvoiceLine> lines = three().append(priced(5, 2, 600, "2.55", new BigDecimal("0.15")));

    assertThat(written(Written.TEXT, Language.EN, issued(lines), lines))
        .containsSubsequence("VAT 25 % of 3,997.42", "VAT 15 % of 25.50", "To pay");
  }

  @ParameterizedTest
  @CsvSource({"0.042512, '0,042512'", "1234.00005, '1 234,00005'", "2.5, '2,50'"})
  void S38_a_unit_price_is_printed_with_all_its_decimals(String price, String printed) {
    Seq<InvoiceLine> lines = Vector.of(at(price, three().head()));

    for (Written format : Written.values()) {
      assertThat(written(format, Language.NB, issued(lines), lines)).contains(printed);
    }
  }

  @Test
  void a_draft_says_so_and_has_no_number() {
    for (Written format : Written.values()) {
      assertThat(written(format, Language.NB, draft(three()), three()))
          .contains("Utkast, ikke utstedt", "+4723000000")
          .doesNotContain("Fakturanummer", "Selger");
    }
  }

  @Test
  void what_others_wrote_is_escaped_on_the_page() {
    assertThat(written(Written.HTML, Language.NB, issued(three()), three()))
        .contains("Ås &amp; Bø &lt;Rør&gt; &quot;AS&quot;")
        .doesNotContain("<Rør>");
  }

  @Test
  void the_page_loads_nothing() {
    assertThat(written(Written.HTML, Language.NB, issued(three()), three()))
        .doesNotContainPattern(Pattern.compile("https?:|src=|href=|url\\(|@import"));
  }

  @Test
  void each_line_is_on_the_page_and_the_headings_stand_once_to_be_repeated() {
    String page = written(Written.HTML, Language.NB, issued(twoHundred()), twoHundred());

    assertThat(page.lines().filter(line -> line.startsWith("<tr><td class=\"text\">M")))
        .hasSize(200);
    assertThat(page).containsOnlyOnce("<thead>").containsOnlyOnce("</thead>");
  }

  @Test
  void S36_an_autumn_night_has_two_hours_of_one_name() {
    InvoiceLine line = three().head();
    Seq<InvoiceLine> night =
        Vector.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")
            .map(Instant::parse)
            .map(at -> InvoiceLine.of(line.meeting(), at, at, 1, 60, line.amount(), STANDARD));

    assertThat(written(Written.TEXT, Language.NB, issued(night), night))
        .contains("25.10.2026 02:30:00 +02:00", "25.10.2026 02:30:00 +01:00");
  }

  @Test
  void nothing_to_invoice_is_said() {
    StringWriter out = new StringWriter();
    InvoiceText text = new InvoiceText(new PrintWriter(out, true), Language.NB);
    text.begin();
    text.end();

    assertThat(out.toString()).isEqualTo("ingenting å fakturere\n");
  }

  @Test
  void S38_a_line_names_its_meeting_as_the_owner_does() {
    Seq<InvoiceLine> lines = Vector.of(three().head().named(Option.some("Styret & <Co>")));

    assertThat(written(Written.TEXT, Language.NB, issued(lines), lines))
        .containsPattern("(?m)^M1001 .*\n  Styret & <Co>$");
    assertThat(written(Written.HTML, Language.NB, issued(lines), lines))
        .contains("<div class=\"name\">Styret &amp; &lt;Co&gt;</div>M1001</td>");
  }

  private static InvoiceLine at(String price, InvoiceLine line) {
    return new InvoiceLine(
        line.meeting(),
        line.name(),
        line.began(),
        line.ended(),
        line.item(),
        line.callers(),
        line.billedSeconds(),
        line.amount(),
        new Money(new BigDecimal(price), "NOK"),
        line.vatRate());
  }

  private static String written(
      Written format, Language language, InvoiceHead head, Seq<InvoiceLine> lines) {
    return format.of(language, head, lines);
  }
}
