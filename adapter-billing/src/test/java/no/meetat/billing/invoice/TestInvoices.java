package no.meetat.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.billing.Store;
import no.meetat.invoicing.InvoiceTerms;
import no.meetat.invoicing.KidKind;
import no.meetat.invoicing.OrganisationNumber;
import no.meetat.invoicing.Party;
import no.meetat.invoicing.PostalAddress;
import no.meetat.invoicing.Seller;

/** What it takes to issue invoices: who sells, and who pays. */
public final class TestInvoices {

  public static final InvoiceTerms TERMS = terms(seller(true), 10_001);

  private static final String COLUMNS =
      "number,name,organisation_number,address,postcode,city,country,email,reference";

  private TestInvoices() {}

  static InvoiceTerms terms(Seller seller, long firstNumber) {
    return new InvoiceTerms(Option.some(seller), 14, firstNumber, "NOK", KidKind.NONE);
  }

  static Seller seller(boolean vatRegistered) {
    return new Seller(
        new Party(
            "MeetAt AS",
            Option.some(new OrganisationNumber("974760673")),
            new PostalAddress("Storgata 1", "0150", "Oslo", "NO"),
            Option.none()),
        vatRegistered,
        true,
        "NO9386011117947");
  }

  /** Takes in payers, from a file in the directory. */
  public static void importPayers(Store store, Path directory, Seq<String> rows) {
    try {
      Path file = Files.createTempFile(directory, "payers", ".csv");
      Files.writeString(file, rows.prepend(COLUMNS).mkString("\n"));
      assertThat(store.payerImport().read(file).isRight()).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
