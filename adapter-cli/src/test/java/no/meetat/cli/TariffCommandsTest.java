package no.meetat.cli;

import static no.meetat.contract.Samples.charged;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffCommandsTest {

  private static final String HEADER =
      "name,payer,access_number,valid_from,valid_until,per_minute,increments,set_up_fee,"
          + "vat_percent,moderators\n";
  private static final String BOOK =
      HEADER
          + "2026,,,,2027-01-01,2.55,60/60,,25,charged\n"
          + "2027,,,2027-01-01,,2.75,60/1,0.50,25,free\n";

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void open() {
    folder = DataFolder.withStore(path);
  }

  @Test
  void S33_without_a_book_the_tariff_of_the_settings_is_in_force() {
    assertThat(folder.run("tariff", "list", "--format", "csv").out())
        .isEqualTo(HEADER + "standard,,,,,2.55,60/60,,25,charged\n");
  }

  @Test
  void S33_a_book_that_was_loaded_is_listed_as_it_was_given() throws IOException {
    assertThat(folder.run("tariff", "load", folder.file("book.csv", BOOK)))
        .isEqualTo(new Ran(0, "2 tariffs in force\n", ""));

    assertThat(folder.run("tariff", "list", "--format", "csv").out()).isEqualTo(BOOK);
    assertThat(folder.run("tariff").out()).contains("| 2027 |", "| 2.75");
  }

  @Test
  void S33_a_book_with_a_hole_is_refused_with_the_line_and_nothing_changes() throws IOException {
    String holed = BOOK.replace("2027,,,2027-01-01", "2027,,,2027-02-01");
    Ran ran = folder.run("tariff", "load", folder.file("book.csv", holed));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).endsWith("book.csv:3: 2027 leaves a hole after 2026 for every payer\n");
    assertThat(folder.run("tariff", "list", "--format", "csv").out()).contains("standard");
  }

  @Test
  void S33_all_that_is_wrong_with_a_book_is_said_at_once() throws IOException {
    String wrongCells = BOOK.replace(",2.75,60/1,", ",x,6,");
    String wrongBook = BOOK.replace("2026,", "2027,").replace("2027,,,2027-01", "2027,,,2027-02");

    assertThat(folder.run("tariff", "check", folder.file("cells.csv", wrongCells)).err().lines())
        .satisfiesExactly(
            price -> assertThat(price).endsWith(":3: the per_minute is not an amount of NOK"),
            steps -> assertThat(steps).endsWith("cells.csv:3: the increments is not like 60/60"));
    assertThat(folder.run("tariff", "check", folder.file("book.csv", wrongBook)).err().lines())
        .satisfiesExactly(
            name -> assertThat(name).endsWith("book.csv:3: the name 2027 stands twice"),
            hole -> assertThat(hole).contains("book.csv:3: 2027 leaves a hole after 2027"));
  }

  @Test
  void S33_a_former_book_is_listed_and_restored() throws IOException {
    folder.run("tariff", "load", folder.file("book.csv", BOOK));
    String dearer = BOOK.replace(",2.75,", ",9.75,");
    folder.run("tariff", "load", folder.file("dearer.csv", dearer));

    assertThat(folder.run("tariff", "list", "--former", "--format", "csv").out().lines())
        .hasSize(3)
        .satisfies(lines -> assertThat(lines.get(0)).isEqualTo("book,loaded_at," + HEADER.strip()))
        .satisfies(lines -> assertThat(lines.get(2)).startsWith("1,2").contains(",2.75,"));
    assertThat(folder.run("tariff", "restore", "1"))
        .isEqualTo(new Ran(0, "2 tariffs in force\n", ""));
    assertThat(folder.run("tariff", "list", "--format", "csv").out()).isEqualTo(BOOK);
    assertThat(folder.run("tariff", "restore", "7").exitCode()).isEqualTo(1);
  }

  @Test
  void S33_a_book_is_checked_without_loading_it() throws IOException {
    assertThat(folder.run("tariff", "check", folder.file("book.csv", BOOK)).out())
        .isEqualTo("2 tariffs, no overlap and no hole\n");
    assertThat(folder.run("tariff", "list", "--format", "csv").out()).contains("standard");
  }

  @Test
  void the_book_in_the_documentation_is_one() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "billing.md"));
    String book = page.substring(page.indexOf("name,payer"), page.indexOf("\n```\n\n- Prices"));

    assertThat(folder.run("tariff", "check", folder.file("book.csv", book)).out())
        .isEqualTo("4 tariffs, no overlap and no hole\n");
  }

  @Test
  void S33_a_changed_tariff_is_tried_on_what_is_past() throws IOException {
    folder.store(charged("c1"));
    String dearer = folder.file("dearer.csv", HEADER + "dearer,,,,,3.00,60/60,,25,charged\n");
    String trial =
        """
        bill_to,stays,charged,rated,difference,currency
        +4723000000,1,79.0500,93.0000,13.9500,NOK
        """;

    assertThat(rate("--dry-run", "--tariffs", dearer).out()).isEqualTo(trial);
    assertThat(rate("--dry-run").out()).contains("0,79.0500,79.0500,0.0000,NOK");
    assertThat(rate("--tariffs", dearer).exitCode()).isEqualTo(2);
    folder.run("tariff", "load", dearer);
    assertThat(rate("--yes").out()).isEqualTo(trial);
    assertThat(rate().out()).contains("0,93.0000,93.0000,0.0000,NOK");
    assertThat(folder.run("explain", "1").out())
        .containsPattern("corrected .*: 1860 s by tariff dearer, 93.0000 NOK instead");
  }

  private Ran rate(String... options) {
    return folder.run(
        Array.of("rate", "--month", "2026-11", "--format", "csv").appendAll(Array.of(options)));
  }
}
