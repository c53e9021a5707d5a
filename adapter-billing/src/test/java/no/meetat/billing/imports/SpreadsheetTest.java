package no.meetat.billing.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.meetat.billing.Store;
import no.meetat.billing.TestStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets save them, and files that are none. */
class SpreadsheetTest {

  @TempDir Path directory;
  private @AutoClose Store store;

  @BeforeEach
  void open() {
    store = TestStore.open(directory.resolve("data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number;name\r\n+4722000001;Ås, Rør\r\n",
        "number\tname\r\n+4722000001\tÅs, Rør\r\n",
        "sep=;\r\nnumber;name\r\n+4722000001;Ås, Rør\r\n",
        "\"sep=,\"\r\nnumber,name\r\n+4722000001,\"Ås, Rør\"\r\n",
        "number,name\r+4722000001,\"Ås, Rør\"\r",
        "\"number\",\"name\"\n\"+4722000001\",\"Ås, Rør\"",
        "number;name;;\r\n+4722000001;Ås, Rør;;\r\n;;;\r\n;;;\r\n",
        "\r\n\r\nNumber ; NAME\r\n+4722000001; Ås, Rør \r\n\r\n",
        "number,name\r\n+4722000001,\"Ås, Rør\"\r\n\u001A",
        "number,name\r\n'+4722000001,\"Ås, Rør\"\r\n",
      })
  void a_file_is_read_as_a_spreadsheet_saves_it(String text) throws IOException {
    assertThat(read(text.getBytes(UTF_8))).isEqualTo(Either.right(1));
    assertThat(read(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(Either.right(1));
    assertThat(read(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(Either.right(1));
    assertThat(read(("\uFEFF" + text).getBytes(UTF_16BE))).isEqualTo(Either.right(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.723E+09|a spreadsheet has rewritten it",
        "4,723E+09|a spreadsheet has rewritten it",
        "=\"+4723000005\"|a spreadsheet has rewritten it",
        "23000009.0|a spreadsheet has made it a decimal number",
        "2300001|is not a telephone number",
      },
      quoteCharacter = '\'')
  void a_number_that_a_spreadsheet_has_spoilt_is_refused(String number, String reason)
      throws IOException {
    String cell = "\"" + number.replace("\"", "\"\"") + "\"";

    assertThat(refusal("number,name\n" + cell + ",Oslo\n")).contains(":2: the number", reason);
  }

  @Test
  void all_wrong_rows_are_named_and_of_many_the_first_twenty() throws IOException {
    String rows = IntStream.range(0, 33).mapToObj(i -> "x,y\n").collect(Collectors.joining());
    String refusal = refusal("number,name\n+4722000001,\n23000000,A,B\n23000001,C\n" + rows);

    assertThat(refusal.lines())
        .hasSize(21)
        .startsWith(file() + ":2: the name is missing", file() + ":3: there are 3 cells and not 2")
        .endsWith(file() + ": and 15 more of its rows are wrong");
    assertThat(TestStore.subscribers(store).count()).isZero();
  }

  @Test
  void of_many_wrong_rows_the_twenty_that_are_named_have_all_their_reasons() throws IOException {
    String rows = IntStream.range(0, 23).mapToObj(i -> "x,\n").collect(Collectors.joining());

    assertThat(refusal("number,name\n" + rows).lines())
        .hasSize(41)
        .contains(file() + ":21: the name is missing")
        .endsWith(file() + ": and 3 more of its rows are wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\u202EB", "A\u2066B", "A\u2028B", "A\u0085B", "A\u001BB"})
  void a_name_that_would_not_be_shown_as_it_is_is_refused(String name) throws IOException {
    assertThat(refusal("number,name\n+4722000001,\"" + name + "\"\n"))
        .contains(":2: the name is longer than 200 characters, or has control characters in it");
  }

  @Test
  void what_is_no_file_or_too_large_is_refused() throws IOException {
    try (RandomAccessFile large = new RandomAccessFile(file().toFile(), "rw")) {
      large.setLength(10L << 30);
    }

    assertThat(refusal(file())).endsWith("file.csv: is larger than 64 MiB");
    assertThat(refusal(Path.of("/dev/zero"))).contains("is a device");
    assertThat(refusal(directory)).endsWith("is a folder: name a file in it");
  }

  private Path file() {
    return directory.resolve("file.csv");
  }

  private String refusal(String text) throws IOException {
    return read(text.getBytes(UTF_8)).getLeft().message();
  }

  private String refusal(Path file) {
    return store.subscriberImport().read(file).getLeft().message();
  }

  private Either<ImportFault, Integer> read(byte[] bytes) throws IOException {
    return store.subscriberImport().read(Files.write(file(), bytes));
  }
}
