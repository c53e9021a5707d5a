package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import no.meetat.billing.Store;
import no.meetat.billing.export.StoredRecords;
import no.meetat.contract.Samples;
import no.meetat.invoicing.Invoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a price that fell after the invoice to the credit note and the file of corrections. */
class CreditNoteCommandTest {

  private static final String PAYERS =
      """
      number,name,organisation_number,address,postcode,city,country,email,reference
      23000000,Acme AS,971032081,Vei 1,0150,Oslo,NO,,PO-1
      """;
  private static final String CHEAPER =
      """
      name,payer,access_number,valid_from,valid_until,per_minute,increments,set_up_fee,vat_percent,moderators
      cheaper,,,,,1.00,60/60,,25,charged
      """;
  private static final String SELLER =
      """
      meetat.language = en
      meetat.seller { name = "MeetAt AS", organisation-number = "974 760 673", address = "Storgata 1"
        postcode = "0155", city = Oslo, account = "8601 11 17947" }
      meetat.invoice.first-number = 10001
      """;

  private static final Instant BEGAN = Instant.parse("2026-10-05T07:00:00Z");

  @TempDir Path folder;

  @BeforeEach
  void a_month_is_billed_and_exported_and_becomes_cheaper() throws IOException {
    Files.writeString(folder.resolve("own.conf"), SELLER);
    try (Store store = Store.open(folder.resolve("data")).get()) {
      StoredRecords.add(
              store,
              Samples.charged("c1")
                  .withChargedFrom(BEGAN)
                  .withChargedUntil(BEGAN.plusSeconds(1_810)))
          .close();
    }
    run("import", "payers", write("payers.csv", PAYERS));
    run("invoice", "--month", "2026-10", "--issue");
    run("export");
    run("tariff", "load", write("cheaper.csv", CHEAPER));
    run("rate", "--month", "2026-10", "--yes");
  }

  @Test
  void EHF_is_an_invoice_and_a_credit_note_that_names_it() throws IOException {
    Path out = folder.resolve("ehf");
    String listed = run("invoice", "--month", "2026-10", "--issue", "--format", "ehf", out(out));

    assertThat(listed)
        .isEqualTo(out.resolve("EHF-10001.xml") + "\n" + out.resolve("EHF-10002.xml") + "\n");
    assertThat(out.resolve("EHF-10001.xml")).content().contains("<Invoice ");
    assertThat(out.resolve("EHF-10002.xml"))
        .content()
        .contains("<CreditNote ", "<cbc:ID>10001</cbc:ID>", ">60.06</cbc:PayableAmount>");
  }

  @Test
  void a_credit_note_is_the_same_bytes_each_time_it_is_written() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    run("invoice", "--month", "2026-10", "--issue", "--format", "ehf", out(first));
    run(
        "tariff",
        "load",
        write("dearer.csv", CHEAPER.replace("cheaper", "dear").replace("1.00", "9")));
    run("rate", "--month", "2026-10", "--yes");
    run("invoice", "--month", "2026-10", "--issue", "--format", "ehf", out(second));

    assertThat(second.resolve("EHF-10002.xml"))
        .hasSameBinaryContentAs(first.resolve("EHF-10002.xml"));
    assertThat(second.resolve("EHF-10003.xml"))
        .content()
        .contains("<Invoice ", "<cbc:ID>10001</cbc:ID>", "<cbc:ID>10002</cbc:ID>");
  }

  @Test
  void a_draft_is_a_credit_note_that_names_the_invoice_too() {
    assertThat(run("invoice", "--month", "2026-10"))
        .contains(
            "Credit note (Draft, not issued)",
            "Corrects                    10001 of " + LocalDate.now(Invoice.ZONE));
  }

  @Test
  void other_billing_systems_get_the_correction_once() {
    assertThat(run("export"))
        .isEqualTo("meetat-correction-000002.csv: 1 correction, 0 s billed, -48.0500 NOK\n");
    assertThat(run("export")).isEqualTo("there is nothing to export\n");
    assertThat(run("export", "--list")).contains("meetat-cdr-000001.csv", "-48.0500 NOK");
    assertThat(run("export", "--again", "2")).startsWith("meetat-correction-000002.csv: 1 corr");
  }

  private static String out(Path folder) {
    return "--output=" + folder;
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  /** What it prints; it must be done. */
  private String run(String... arguments) {
    Ran ran =
        Ran.run(
            Array.of(arguments)
                .append("--data=" + folder.resolve("data"))
                .append("--config=" + folder.resolve("own.conf"))
                .toJavaArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    return ran.out();
  }
}
