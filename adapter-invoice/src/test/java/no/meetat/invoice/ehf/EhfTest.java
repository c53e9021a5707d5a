package no.meetat.invoice.ehf;

import static no.meetat.invoice.SampleInvoices.STANDARD;
import static no.meetat.invoice.SampleInvoices.buyer;
import static no.meetat.invoice.SampleInvoices.corrected;
import static no.meetat.invoice.SampleInvoices.issued;
import static no.meetat.invoice.SampleInvoices.line;
import static no.meetat.invoice.SampleInvoices.priced;
import static no.meetat.invoice.SampleInvoices.seller;
import static no.meetat.invoice.SampleInvoices.three;
import static no.meetat.invoice.SampleInvoices.twoHundred;
import static no.meetat.invoice.ehf.PeppolRules.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import no.meetat.charging.Money;
import no.meetat.invoice.SampleInvoices;
import no.meetat.invoicing.Buyer;
import no.meetat.invoicing.InvoiceHead;
import no.meetat.invoicing.InvoiceLine;
import no.meetat.invoicing.LineItem;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.PostalAddress;
import no.meetat.invoicing.StatedLines;
import org.junit.jupiter.api.Test;

/** What is sent is checked by the rules the network's receivers check it by. */
class EhfTest {

  @Test
  void an_invoice_keeps_schema_and_rules() {
    assertThat(faults(xml(three()))).isEmpty();
  }

  @Test
  void an_invoice_of_two_hundred_lines_keeps_them() {
    assertThat(faults(xml(twoHundred()))).isEmpty();
  }

  @Test
  void S33_seconds_fees_and_free_stays_keep_them() {
    Seq<InvoiceLine> lines =
        Vector.of(
            priced(0, 3, 18_100, "2.55", STANDARD),
            withFee(priced(1, 1, 420, "2.55", STANDARD), "19.8500"),
            withFee(priced(2, 1, 421, "2.55", STANDARD), "19.8925"),
            priced(3, 1, 0, "2.55", STANDARD));

    assertThat(faults(xml(lines))).isEmpty();
    assertThat(xml(lines))
        .contains(
            "<cbc:InvoicedQuantity unitCode=\"SEC\">18100<", ">769.25<", "unitCode=\"SEC\">60<");
  }

  @Test
  void S38_a_tariffs_price_stands_and_what_rounding_makes_is_a_charge_or_an_allowance() {
    Seq<InvoiceLine> lines =
        Vector.of(
            amounting(priced(0, 3, 1_417, "2.55", STANDARD), "60.25"),
            amounting(priced(1, 3, 1_417, "2.55", STANDARD), "60.20"),
            setUp(4, "0.50", "2.00"),
            setUp(-1, "0.50", "-0.50"));

    assertThat(faults(xml(lines))).isEmpty();
    assertThat(xml(lines))
        .contains(
            "<cbc:ChargeIndicator>true<",
            "<cbc:ChargeIndicator>false<",
            ">0.03</cbc:Amount>",
            ">0.02</cbc:Amount>",
            "Startavgift, telefonkonferanse M1001",
            "<cbc:InvoicedQuantity unitCode=\"C62\">4<")
        .containsPattern(
            "2.55</cbc:PriceAmount>(?s:.)*2.55</cbc:PriceAmount>(?s:.)*0.50</cbc:PriceAmount>");
  }

  @Test
  void S38_an_item_names_the_meeting_as_its_owner_does() {
    Seq<InvoiceLine> lines = Vector.of(three().head().named(Option.some("Styret & <Co>")));

    assertThat(faults(xml(lines))).isEmpty();
    assertThat(xml(lines)).contains("Telefonkonferanse M1001, Styret &amp; &lt;Co&gt;<");
  }

  private static InvoiceLine setUp(int callers, String price, String amount) {
    InvoiceLine line = priced(0, 1, 60, "2.55", STANDARD);
    return new InvoiceLine(
        line.meeting(),
        line.name(),
        line.began(),
        line.ended(),
        LineItem.SET_UP,
        callers,
        0,
        new Money(new BigDecimal(amount), "NOK"),
        new Money(new BigDecimal(price), "NOK"),
        STANDARD);
  }

  private static InvoiceLine amounting(InvoiceLine line, String amount) {
    return new InvoiceLine(
        line.meeting(),
        line.name(),
        line.began(),
        line.ended(),
        line.item(),
        line.callers(),
        line.billedSeconds(),
        new Money(new BigDecimal(amount), "NOK"),
        line.price(),
        line.vatRate());
  }

  @Test
  void S38_the_KID_is_the_payment_s_id() {
    String xml = xml(SampleInvoices.withKid(issued(three()), "0000047230000000000100015"), three());

    assertThat(faults(xml)).isEmpty();
    assertThat(xml).contains("<cbc:PaymentID>0000047230000000000100015<");
  }

  @Test
  void corrections_that_take_off_keep_them() {
    Seq<InvoiceLine> lines =
        Vector.of(
            line(0, 2, 30, STANDARD),
            corrected(line(1, 2, 10, STANDARD), -120, "-5.1000"),
            corrected(line(2, 2, 10, STANDARD), 0, "-1.5000"));

    assertThat(faults(xml(lines))).isEmpty();
  }

  @Test
  void several_rates_of_VAT_keep_them() {
    String xml =
        xml(
            Vector.of(
                line(0, 2, 30, STANDARD),
                line(1, 2, 30, BigDecimal.ZERO),
                line(2, 2, 7, new BigDecimal("0.15"))));

    assertThat(faults(xml)).isEmpty();
    assertThat(xml).contains("<cbc:ID>S</cbc:ID>", "<cbc:ID>Z</cbc:ID>", ">15.00<");
  }

  @Test
  void a_seller_outside_the_VAT_register_keeps_them() {
    Seq<InvoiceLine> lines = Vector.of(line(0, 2, 30, BigDecimal.ZERO));
    String xml = xml(issued(seller(false), buyer(), lines), lines);

    assertThat(faults(xml)).isEmpty();
    assertThat(xml)
        .contains("<cbc:ID>O</cbc:ID>", "VATEX-EU-O", "Merverdiavgiftsregisteret")
        .doesNotContain("MVA</cbc:CompanyID>");
  }

  @Test
  void a_buyer_without_address_and_reference_keeps_them() {
    Party known = buyer().party();
    Party bare =
        new Party(
            known.name(),
            known.organisationNumber(),
            new PostalAddress("", "", "", "NO"),
            Option.none());
    String xml = xml(issued(seller(true), new Buyer(bare, Option.none()), three()), three());

    assertThat(faults(xml)).isEmpty();
    assertThat(xml).contains("<cbc:BuyerReference>+4723000000<");
  }

  @Test
  void a_conference_that_ends_in_the_next_month_keeps_them() {
    InvoiceLine last = line(0, 2, 30, STANDARD);
    Seq<InvoiceLine> lines =
        Vector.of(
            InvoiceLine.of(
                last.meeting(),
                Instant.parse("2026-11-30T22:30:00Z"),
                Instant.parse("2026-12-01T01:30:00Z"),
                2,
                1_800,
                last.amount(),
                STANDARD));

    assertThat(faults(xml(lines))).isEmpty();
    assertThat(xml(lines)).contains("<cbc:EndDate>2026-12-01<");
  }

  @Test
  void S34_sums_of_too_many_lines_keep_them_exactly_and_name_the_annex() {
    Seq<InvoiceLine> many =
        Vector.range(0, StatedLines.MOST + 1)
            .map(i -> priced(i % 20, 2, 60 + i % 7, i % 2 == 0 ? "2.55" : "2.95", STANDARD));
    InvoiceHead head = issued(many);
    String xml = xml(head, many);

    assertThat(faults(xml)).isEmpty();
    assertThat(xml)
        .contains(
            "<cbc:ID>annex-10001.csv</cbc:ID>",
            "Telefonkonferanse, sum av 50001 linjer",
            ">" + head.sums().total().amount() + "</cbc:PayableAmount>");
  }

  @Test
  void a_buyer_outside_the_area_of_VAT_keeps_them_and_the_reason_has_its_code() {
    Seq<InvoiceLine> lines = Vector.of(line(0, 2, 30, BigDecimal.ZERO));
    Party known = buyer().party();
    Party svalbard =
        new Party(
            known.name(),
            known.organisationNumber(),
            new PostalAddress("Vei 500", "9170", "Longyearbyen", "SJ"),
            Option.none());
    String xml = xml(issued(seller(true), new Buyer(svalbard, Option.none()), lines), lines);

    assertThat(faults(xml)).isEmpty();
    assertThat(xml).contains("<cbc:ID>G</cbc:ID>", "VATEX-EU-G", "merverdiavgiftsområdet");
  }

  @Test
  void the_rules_find_a_wrong_sum() {
    assertThat(faults(xml(three()).replace(">790.50<", ">790.51<"))).isNotEmpty();
  }

  @Test
  void the_Norwegian_rules_find_a_wrong_VAT_number() {
    assertThat(faults(xml(three()).replace("NO974760673MVA", "NO974760674MVA")))
        .anyMatch(fault -> fault.contains("NO-R-001"));
  }

  @Test
  void a_document_that_breaks_the_schema_is_a_bug_and_is_not_handed_over() {
    assertThatIllegalStateException()
        .isThrownBy(() -> xml(issued(three()), Vector.empty()))
        .withMessageContaining("10001");
  }

  @Test
  void an_invoice_looks_as_it_did() throws Exception {
    assertThat(xml(three()))
        .isEqualTo(Files.readString(Path.of("src/test/resources/invoices/three.xml")));
  }

  private static InvoiceLine withFee(InvoiceLine line, String exact) {
    return InvoiceLine.of(
        line.meeting(),
        line.began(),
        line.ended(),
        line.callers(),
        line.billedSeconds(),
        new Money(new BigDecimal(exact), "NOK"),
        line.vatRate());
  }

  private static String xml(Seq<InvoiceLine> lines) {
    return xml(issued(lines), lines);
  }

  private static String xml(InvoiceHead head, Seq<InvoiceLine> lines) {
    return new String(EhfDocument.of(head, lines::forEach).get().xml(), StandardCharsets.UTF_8);
  }
}
