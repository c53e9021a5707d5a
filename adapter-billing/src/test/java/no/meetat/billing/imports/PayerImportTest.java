package no.meetat.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerImportTest {

  private static final String HEADER =
      "number,name,organisation_number,address,postcode,city,country,email,reference\n";
  private static final String GOOD =
      "23000000,Acme AS,NO 974 760 673 MVA,Vei 1,0150,Oslo,no,post@acme.no,PO-1\n";

  private @TempDir Path directory;
  private @AutoClose Store store;

  @BeforeEach
  void open() {
    store = TestStore.open(directory.resolve("data"));
  }

  @Test
  void a_company_by_number_a_person_by_address_and_a_company_abroad_are_taken_in()
      throws IOException {
    assertThat(
            payers(
                GOOD
                    + "22334455,Ola Nordmann,,Vei 2,0150,Oslo,,,\n"
                    + "+4681234567,Bolag AB,,Gatan 1,111 22,Stockholm,SE,,\n"
                    + "23000001,Bare Number AS,971032081,,,,,,\n"))
        .isEqualTo(Either.right(4));
    assertThat(payers(GOOD)).isEqualTo(Either.right(1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "x,Acme AS,,Vei 1,0150,Oslo,NO,,|'the number is not a telephone number: only digits, a +"
            + " before them, and spaces, hyphens, dots and brackets between them belong to one'",
        "22334455,,,Vei 1,0150,Oslo,NO,,|the name is missing",
        "22334455,A,974760674,Vei 1,0150,Oslo,NO,,"
            + "|the organisation_number is not an organisation number",
        "22334455,A,,Vei 1,150,Oslo,NO,,|the postcode is not 4 digits",
        "22334455,A,,Vei 1,0150,,NO,,|'the city is missing, and so is the organisation_number'",
        "22334455,A,,Vei 1,0150,Oslo,Norge,,|the country is not a country of two letters like NO",
        "22334455,A,,Vei 1,0150,Oslo,NO,a b@c,|the email is not an e-mail address",
        "23000000,A,,Vei 1,0150,Oslo,NO,,|the number stands in line 2 already",
      })
  void a_bad_row_is_named_by_line_and_reason(String row, String reason) throws IOException {
    assertThat(payers(GOOD + row + "\n").getLeft())
        .isEqualTo(new ImportFault(directory.resolve("payers.csv"), 3, reason));
  }

  private Either<ImportFault, Integer> payers(String rows) throws IOException {
    Path file = Files.writeString(directory.resolve("payers.csv"), HEADER + rows);
    return store.payerImport().read(file);
  }
}
