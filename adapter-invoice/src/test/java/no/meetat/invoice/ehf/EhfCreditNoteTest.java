package no.meetat.invoice.ehf;

import static no.meetat.invoice.SampleInvoices.STANDARD;
import static no.meetat.invoice.SampleInvoices.buyer;
import static no.meetat.invoice.SampleInvoices.cheaper;
import static no.meetat.invoice.SampleInvoices.corrected;
import static no.meetat.invoice.SampleInvoices.correcting;
import static no.meetat.invoice.SampleInvoices.issued;
import static no.meetat.invoice.SampleInvoices.line;
import static no.meetat.invoice.SampleInvoices.seller;
import static no.meetat.invoice.ehf.PeppolRules.faults;
import static no.meetat.invoice.ehf.PeppolRules.faultsOfCreditNote;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import org.junit.jupiter.api.Test;

/** UBL credit notes (UNTDID 1001: 381), and what refers to former invoices (BG-3). */
class EhfCreditNoteTest {

  @Test
  void BG_3_a_credit_note_keeps_schema_and_rules_and_names_what_it_corrects() {
    assertThat(faultsOfCreditNote(xml(cheaper()))).isEmpty();
    assertThat(xml(cheaper()))
        .contains(
            "<CreditNote ",
            "<cbc:CreditNoteTypeCode>381<",
            "<cbc:ID>10001</cbc:ID>",
            "<cbc:IssueDate>2026-12-01<",
            "<cbc:ID>10004</cbc:ID>",
            "<cbc:IssueDate>2026-12-15<");
  }

  @Test
  void a_credit_note_looks_as_it_did() throws Exception {
    assertThat(xml(cheaper()))
        .isEqualTo(Files.readString(Path.of("src/test/resources/invoices/credit.xml")));
  }

  @Test
  void what_is_credited_is_above_zero_and_what_goes_the_other_way_below() {
    assertThat(xml(cheaper()))
        .contains(
            "<cbc:CreditedQuantity unitCode=\"MIN\">10<",
            "<cbc:CreditedQuantity unitCode=\"C62\">1<",
            "<cbc:CreditedQuantity unitCode=\"C62\">-1<",
            ">25.50<",
            ">-4.00<",
            ">46.25</cbc:PayableAmount>")
        .doesNotContain("InvoicedQuantity");
  }

  @Test
  void S33_seconds_that_are_credited_keep_the_rules_of_credit_notes() {
    Seq<InvoiceLine> lines =
        Vector.of(
            corrected(line(0, 2, 30, STANDARD), -158, "-5.2667"),
            corrected(line(1, 2, 30, STANDARD), -158, "-142.1350"),
            corrected(line(2, 2, 30, STANDARD), 61, "2.5925"));

    assertThat(faultsOfCreditNote(xml(lines))).isEmpty();
    assertThat(xml(lines)).contains("<cbc:CreditedQuantity unitCode=\"SEC\">158<");
  }

  @Test
  void several_rates_of_VAT_keep_the_rules_of_credit_notes() {
    Seq<InvoiceLine> lines =
        Vector.of(
            corrected(line(0, 2, 30, STANDARD), 0, "-100.0000"),
            corrected(line(1, 2, 30, BigDecimal.ZERO), 0, "-50.0000"),
            corrected(line(2, 2, 7, new BigDecimal("0.15")), 0, "10.0000"));

    assertThat(faultsOfCreditNote(xml(lines))).isEmpty();
  }

  @Test
  void a_seller_outside_the_VAT_register_keeps_the_rules_of_credit_notes() {
    Seq<InvoiceLine> lines = Vector.of(corrected(line(0, 2, 30, BigDecimal.ZERO), 0, "-9.0000"));

    assertThat(faultsOfCreditNote(xml(issued(seller(false), buyer(), lines), lines))).isEmpty();
  }

  @Test
  void BR_27_no_price_is_below_zero_where_more_time_became_cheaper() {
    InvoiceLine longer = corrected(line(0, 2, 30, STANDARD), 60, "-5.0000");
    Seq<InvoiceLine> credited = Vector.of(longer);
    Seq<InvoiceLine> invoiced = Vector.of(line(1, 2, 30, STANDARD), longer);

    assertThat(faultsOfCreditNote(xml(credited))).isEmpty();
    assertThat(faults(xml(invoiced))).isEmpty();
    assertThat(xml(credited) + xml(invoiced)).doesNotContain(">-5.00</cbc:PriceAmount>");
  }

  @Test
  void BG_3_a_further_invoice_keeps_the_rules_and_names_what_it_corrects() {
    Seq<InvoiceLine> lines =
        Vector.of(
            corrected(line(0, 2, 30, STANDARD), 0, "13.9500"),
            corrected(line(1, 2, 10, STANDARD), -120, "-5.1000"));

    assertThat(faults(xml(lines))).isEmpty();
    assertThat(xml(lines))
        .contains("<cbc:InvoiceTypeCode>380<", "<cbc:ID>10001</cbc:ID>", "<cbc:ID>10004</cbc:ID>");
  }

  @Test
  void the_rules_find_a_credit_note_that_states_what_it_credits_below_zero() {
    assertThat(faultsOfCreditNote(xml(cheaper()).replace(">25.50<", ">-25.50<"))).isNotEmpty();
  }

  private static String xml(Seq<InvoiceLine> lines) {
    return xml(correcting(lines), lines);
  }

  private static String xml(InvoiceHead head, Seq<InvoiceLine> lines) {
    return new String(EhfDocument.of(head, lines::forEach).get().xml(), StandardCharsets.UTF_8);
  }
}
