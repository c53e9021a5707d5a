package no.meetat.cli;

import static no.meetat.cli.SampleStays.stay;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import no.meetat.charging.Money;
import no.meetat.cli.invoice.InvoiceFormat;
import no.meetat.invoicing.Invoice;
import no.meetat.number.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceCommandTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Instant BEGAN = Instant.parse("2026-10-05T07:00:00Z");
  private static final String HEADER =
      "number,name,organisation_number,address,postcode,city,country,email,reference\n";
  private static final String ACME = "23000000,Acme AS,971032081,Vei 1,0150,Oslo,NO,,PO-1\n";
  private static final String OLA = "22334455,Ola Nordmann,,Vei 2,0150,Oslo,NO,,\n";
  private static final String SELLER =
      """
      meetat.language = en
      meetat.seller { name = "MeetAt AS", organisation-number = "974 760 673", address = "Storgata 1"
        postcode = "0155", city = Oslo, account = "8601 11 17947" }
      meetat.invoice { days-to-pay = 20, first-number = 10001 }
      """;

  @TempDir Path path;
  private DataFolder folder;
  private String config;

  @BeforeEach
  void two_payers_have_had_a_conference_each() throws IOException {
    folder = new DataFolder(path);
    config = folder.file("own.conf", SELLER);
    store("c1", "+4723000000", "20.4000");
    store("c2", "+4722334455", "10.2000");
  }

  @Test
  void a_draft_needs_neither_seller_nor_buyer() {
    Ran ran = folder.run("invoice", "--month", MONTH.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .containsSubsequence("Utkast, ikke utstedt", "+4722334455", "12,75 NOK")
        .containsSubsequence("+4723000000", "25,50 NOK");
  }

  @Test
  void issuing_numbers_the_invoices_by_payer_and_they_stay() throws IOException {
    importing(ACME + OLA);

    String issued = run("--issue", "--format", "csv").out();

    LocalDate today = LocalDate.ofInstant(Instant.now(), Invoice.ZONE);
    assertThat(issued.lines())
        .element(1)
        .asString()
        .startsWith("+4722334455,2026-10,")
        .endsWith(
            ",10.20,NOK,2.55,0.25,10001," + today + "," + today.plusDays(20) + ",,,minutes,,");
    assertThat(issued.lines()).element(2).asString().contains(",10002,");
    assertThat(run("--format", "csv").out()).isEqualTo(issued);
    assertThat(run("--issue", "--format", "csv").out()).isEqualTo(issued);
  }

  @ParameterizedTest
  @EnumSource
  void an_issued_invoice_is_the_same_bytes_each_time(InvoiceFormat format) throws IOException {
    importing(ACME + OLA);
    String[] one = {"--bill-to", "+4723000000", "--format", format.toString()};
    run("--issue");
    Ran first = run(one);
    importing(ACME.replace("Acme", "New").replace("PO-1", ""));
    folder.file("own.conf", SELLER.replace("MeetAt AS", "Other AS").replace("= en", "= nb"));

    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).contains("10002");
    assertThat(run(one)).isEqualTo(first);
    assertThat(run(Array.of(one).prepend("--issue").toJavaArray(String[]::new))).isEqualTo(first);
  }

  @Test
  void S35_a_late_record_is_a_draft_beside_the_issued_invoices_until_it_is_issued()
      throws IOException {
    importing(ACME + OLA);
    String issued = run("--issue", "--format", "csv").out();
    store("late", "+4723000000", "5.1000");

    assertThat(run("--format", "csv").out())
        .startsWith(issued)
        .contains("5.10,NOK,1.275,0.25,,,,,,minutes,,\n");
    assertThat(run("--issue", "--format", "csv").out())
        .startsWith(issued)
        .contains(",5.10,NOK,1.275,0.25,10003,");
  }

  @Test
  void where_no_file_can_be_written_nothing_is_issued() throws IOException {
    importing(ACME + OLA);
    String file = folder.file("invoices", "");

    Ran ran = run("--issue", "--output", file);
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("invoices is no folder: name one by --output");
    assertThat(run("--issue", "--output", "/proc").exitCode()).isEqualTo(3);
    assertThat(run("--format", "csv").out()).doesNotContain("10001");
  }

  @Test
  void a_file_that_is_in_the_way_is_told_and_that_the_invoices_stay_issued() throws IOException {
    importing(ACME + OLA);
    Path invoices = Files.createDirectories(path.resolve("invoices"));
    Files.createSymbolicLink(invoices.resolve("invoice-10002.txt"), path.resolve("other"));

    Ran ran = run("--issue", "--output", invoices.toString());
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err())
        .contains("; 2 invoices (10001 to 10002) stay issued: the same without --issue gives them");
    assertThat(run("--format", "csv").out()).contains(",10001,", ",10002,");
  }

  @Test
  void without_a_seller_nothing_is_issued() throws IOException {
    importing(ACME + OLA);
    Ran ran = folder.run("invoice", "--month", MONTH.toString(), "--issue");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).singleElement().asString().contains("meetat.seller");
  }

  @Test
  void an_unknown_buyer_is_named_and_the_others_are_issued() throws IOException {
    importing(ACME);
    Ran ran = run("--issue", "--format", "csv");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("+4723000000,2026-10,").contains(",10001,");
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("+4722334455", "import payers")
        .doesNotContain("+4723000000");
  }

  @Test
  void one_payer_alone_is_issued_whoever_else_is_unknown() throws IOException {
    importing(ACME);

    assertThat(run("--issue", "--bill-to", "23000000").exitCode()).isZero();
    assertThat(run("--issue", "--bill-to", "22334455").exitCode()).isEqualTo(1);
    importing(OLA);
    assertThat(run("--issue", "--bill-to", "22334455", "--format", "csv").out())
        .contains(",10002,")
        .doesNotContain("+4723000000");
  }

  @Test
  void a_payer_who_was_removed_since_stops_nobody() throws IOException {
    importing(ACME + OLA);
    folder.run("payers", "remove", "22334455");

    assertThat(run("--issue").exitCode()).isEqualTo(1);
    assertThat(run("--bill-to", "23000000", "--format", "csv").out()).contains(",10001,");
  }

  @Test
  void a_month_that_is_not_over_is_not_issued() throws IOException {
    importing(ACME + OLA);
    String next = YearMonth.now(Invoice.ZONE).plusMonths(1).toString();
    Ran ran = folder.run("invoice", "--month", next, "--issue", "--config", config);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains(next + " is not over");
  }

  @Test
  void EHF_is_a_file_for_each_buyer_with_an_organisation_number() throws IOException {
    importing(ACME + OLA);
    run("--issue");
    Path out = path.resolve("ehf");
    Ran ran = run("--format", "ehf", "--output", out.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).isEqualTo(out.resolve("EHF-10002.xml") + "\n");
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("invoice 10001, +4722334455, has no organisation number");
    assertThat(out.resolve("EHF-10002.xml")).content().contains("<cbc:ID>10002</cbc:ID>");
    assertThat(run("--format", "ehf").err()).contains("--output");
    assertThat(run("--format", "ehf", "--bill-to", "23000000").out())
        .isEqualTo(Files.readString(out.resolve("EHF-10002.xml")));
  }

  @Test
  void EHF_of_a_month_that_was_not_issued_is_refused() {
    assertThat(run("--format", "ehf"))
        .satisfies(ran -> assertThat(ran.exitCode()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.err()).contains("--issue"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation-number = \"974760674\"",
        "organisation-number = \"\"",
        "account = 12345678901",
        "account = NO9386011117948",
        "city = \"\""
      })
  void a_seller_that_lacks_something_is_told_at_once(String line) throws IOException {
    folder.file("own.conf", SELLER + "meetat.seller { " + line + " }\n");

    assertThat(run())
        .satisfies(ran -> assertThat(ran.exitCode()).isEqualTo(2))
        .satisfies(ran ->
            assertThat(ran.err()).contains("own.conf: 5", line.substring(0, line.indexOf(' '))));
  }

  private Ran run(String... arguments) {
    return folder.run(
        Array.of("invoice", "--month", MONTH.toString(), "--config", config)
            .appendAll(Array.of(arguments)));
  }

  private void importing(String rows) throws IOException {
    assertThat(folder.importing("payers", HEADER + rows).exitCode()).isZero();
  }

  private void store(String call, String payer, String amount) {
    folder.store(
        stay(call, BEGAN, BEGAN.plusSeconds(240))
            .withBillTo(new PhoneNumber(payer))
            .withAmount(new Money(new BigDecimal(amount), "NOK")));
  }
}
