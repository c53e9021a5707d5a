package no.meetat.billing.tariff;

import static no.meetat.contract.Samples.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import no.meetat.billing.ManualClock;
import no.meetat.billing.Store;
import no.meetat.billing.TestDatabase;
import no.meetat.billing.imports.ImportFault;
import no.meetat.billing.imports.ImportFault.WrongLine;
import no.meetat.billing.imports.TariffImport;
import no.meetat.charging.TariffBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TariffNameTest {

  private static final String REST = ",,,,,2.55,60/60,,25,charged";

  private @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void the_longest_name_is_kept_whole(TestDatabase database) throws IOException {
    TariffBook book = TariffFiles.book(directory, "å".repeat(100) + REST);
    try (Store store = database.open(directory.resolve("data"), new ManualClock())) {
      assertThat(store.tariffs().load(book, NINE).isRight()).isTrue();
      assertThat(store.tariffs().current()).isEqualTo(Option.some(book));
    }
  }

  @Test
  void a_longer_name_is_refused_with_its_line() throws IOException {
    ImportFault fault =
        TariffImport.read(TariffFiles.write(directory, "å".repeat(101) + REST)).getLeft();

    assertThat(fault.wrong())
        .containsExactly(new WrongLine(2, "the name is not of at most 100 characters"));
  }
}
