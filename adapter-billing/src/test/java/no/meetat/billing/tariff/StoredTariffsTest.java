package no.meetat.billing.tariff;

import static no.meetat.contract.Samples.NINE;
import static no.meetat.contract.Samples.PAYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import no.meetat.billing.imports.ImportFault;
import no.meetat.billing.imports.ImportFault.WrongLine;
import no.meetat.billing.imports.TariffImport;
import no.meetat.charging.Tariff;
import no.meetat.charging.TariffBook;
import no.meetat.charging.Tariffs;
import no.meetat.number.AccessNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredTariffsTest {

  private static final String OLD = "old,,,,2027-01-01,2.55,60/60,,25,charged";
  private static final String NEW = "new,,,2027-01-01,,2.75,60/1,0.50,25,free";
  private static final String OWN = "own,+4723000000,80088860,2026-06-01,,1.99,1/1,,0,charged";

  private @TempDir Path directory;

  @Test
  void S33_a_book_is_read_from_a_file_with_all_its_values() throws IOException {
    TariffBook book = TariffFiles.book(directory, OLD, NEW, OWN);
    Tariff later = book.tariffs().get(1);

    assertThat(later.perMinute()).hasToString("2.75 NOK");
    assertThat(later.increments()).hasToString("60/1");
    assertThat(later.setUpFee()).hasToString("Some(0.50 NOK)");
    assertThat(later.moderatorsCharged()).isFalse();
    assertThat(later.validFrom()).hasToString("Some(2026-12-31T23:00:00Z)");
    assertThat(book.tariffs().last().vatRate()).isEqualByComparingTo("0");
    assertThat(book.inForce(NINE, PAYER, AccessNumber.norwegian("80088860")).name())
        .isEqualTo("own");
  }

  @Test
  void S33_the_last_book_that_was_loaded_is_in_force() throws IOException {
    TariffBook first = TariffFiles.book(directory, "first,,,,,2.55,60/60,,25,charged");
    TariffBook second = TariffFiles.book(directory, OLD, NEW, OWN);
    try (Store store = TestStore.open(directory.resolve("data"))) {
      Tariffs tariffs = store.tariffs();
      Supplier<TariffBook> inForce = store.tariffsInForce(TariffBook.standard());
      assertThat(tariffs.current()).isEmpty();
      assertThat(inForce.get()).isEqualTo(TariffBook.standard());

      tariffs.load(first, NINE);
      assertThat(inForce.get()).isEqualTo(first);
      tariffs.load(second, NINE);

      assertThat(tariffs.current()).isEqualTo(Option.some(second));
      assertThat(inForce.get()).isEqualTo(second);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ,,,,,2.55,60/60,,25,charged                       | the name is missing
          a,kari,,,,2.55,60/60,,25,charged                  | the payer is not a telephone number: only digits, a + before them, and spaces, hyphens, dots and brackets between them belong to one
          a,,,soon,,2.55,60/60,,25,charged                  | the valid_from is not a day like 2027-01-01
          a,,,2027-01-01,2027-01-01,2.55,60/60,,25,charged  | the valid_until is not after the valid_from
          a,,,,,-2.55,60/60,,25,charged                     | the per_minute is not an amount of NOK
          a,,,,,1e3,60/60,,25,charged                       | the per_minute is not an amount of NOK: a spreadsheet has rewritten it; format its column as text and type it again
          a,,,,,10001,60/60,,25,charged                     | the per_minute is not an amount of NOK
          a,,,,,2.55,60,,25,charged                         | the increments is not like 60/60
          a,,,,,2.55,0/60,,25,charged                       | the increments is not like 60/60
          a,,,,,2.55,60/86401,,25,charged                   | the increments is not like 60/60
          a,,,,,2.55,60/60,,100,charged                     | the vat_percent is not from 0 to 99, with 2 decimals at most
          a,,,,,2.55,60/60,,12.345,charged                  | the vat_percent is not from 0 to 99, with 2 decimals at most
          a,,,,,2.55,60/60,0.33333,25,charged               | the set_up_fee is not an amount of NOK, with 4 decimals at most
          a,,,,,２.55,60/60,,25,charged                      | the per_minute is not an amount of NOK
          a,,,,,2.55,٦٠/٦٠,,25,charged                      | the increments is not like 60/60
          a,,,,,2.55,60/60,,25,some                         | the moderators is not charged or free
          """)
  void S33_a_wrong_row_is_told_with_its_line(String row, String reason) throws IOException {
    ImportFault fault = TariffImport.read(TariffFiles.write(directory, OLD, row)).getLeft();

    assertThat(fault.wrong()).containsExactly(new WrongLine(3, reason));
  }

  @Test
  void S33_a_book_that_overlaps_or_has_a_hole_is_refused_with_the_line() throws IOException {
    assertThat(refusal(OLD, "new,,,2026-12-01,,2.75,60/60,,25,charged"))
        .endsWith(":3: new overlaps old for every payer");
    assertThat(refusal("new,,,2027-02-01,,2.75,60/60,,25,charged", OLD))
        .endsWith(":2: new leaves a hole after old for every payer");
    assertThat(refusal(OWN)).endsWith(":2: there is no tariff for everybody");
    assertThat(refusal(OLD))
        .endsWith(":2: old leaves a hole after 2027-01-01T00:00+01:00 for every payer");
  }

  private String refusal(String... rows) throws IOException {
    return TariffImport.read(TariffFiles.write(directory, rows)).getLeft().message();
  }
}
