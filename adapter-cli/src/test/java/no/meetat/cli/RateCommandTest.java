package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.meetat.cli.output.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is asked before a month is rated again, and what is said of it. */
class RateCommandTest {

  private static final String UNDATED =
      """
      name,payer,access_number,valid_from,valid_until,per_minute,increments,set_up_fee,vat_percent,moderators
      dearer,,,,,3.00,60/60,,25,charged
      """;
  private static final String DATED =
      """
      name,payer,access_number,valid_from,valid_until,per_minute,increments,set_up_fee,vat_percent,moderators
      old,,,,2026-10-01,2.55,60/60,,25,charged
      new,,,2026-10-01,,3.00,60/60,,25,charged
      """;
  private static final String PAYERS =
      """
      number,name,organisation_number,address,postcode,city,country,email,reference
      23000000,Acme AS,971032081,Vei 1,0150,Oslo,NO,,
      """;
  private static final String SELLER =
      """
      meetat.seller { name = "MeetAt AS", organisation-number = "974 760 673", address = "Storgata 1"
        postcode = "0155", city = Oslo, account = "8601 11 17947" }
      """;
  private static final String UNCHANGED = "1,10.2000,12.0000,1.8000,NOK";

  private static final Instant BEGAN = Instant.parse("2026-10-05T07:00:00Z");

  @TempDir Path path;
  private DataFolder folder;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void a_stay_was_charged() {
    folder = DataFolder.withStore(path);
    folder.store(SampleStays.stay("c1", BEGAN, BEGAN.plusSeconds(240)));
  }

  @Test
  void S33_a_month_by_a_book_that_says_when_it_holds_is_corrected_and_that_is_said()
      throws IOException {
    load(DATED);

    assertThat(folder.run("rate", "--month", "2026-10").out())
        .contains("10.2000", "12.0000")
        .endsWith("wrote a correction for 1 stay, billed to 1 payer\n");
    assertThat(folder.run("rate", "--month", "2026-10").out()).endsWith("nothing to correct\n");
  }

  @Test
  void S33_a_month_is_not_priced_by_a_book_that_nobody_said_holds_for_it() throws IOException {
    load(UNDATED);
    Ran ran = rate();

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).contains(UNCHANGED);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("nothing was changed", "1 stay", "valid_from", "--yes");
    assertThat(rate().out()).contains(UNCHANGED);
    assertThat(rate("--yes").err()).contains("wrote a correction for 1 stay, billed to 1 payer");
    assertThat(rate().out()).contains("0,12.0000,12.0000,0.0000,NOK");
  }

  @Test
  void S38_an_issued_month_is_changed_only_when_that_is_said() throws IOException {
    issue();
    load(DATED);

    assertThat(rate().err()).contains("2026-10 was invoiced to +4723000000", "--yes");
    assertThat(rate("--dry-run").exitCode()).isZero();
    assertThat(rate().out()).contains(UNCHANGED);
    assertThat(rate("--yes").exitCode()).isZero();
  }

  @Test
  void S38_at_a_terminal_the_answer_decides() throws IOException {
    issue();
    load(DATED);

    assertThat(answered(false)).isEqualTo(ExitCode.NO);
    assertThat(asked).singleElement().asString().endsWith("that. Correct the stays?");
    assertThat(rate().out()).contains(UNCHANGED);
    assertThat(answered(true)).isEqualTo(ExitCode.DONE);
    assertThat(rate().out()).contains("0,12.0000");
  }

  private int answered(boolean yes) {
    Options options = new Options(Terminal.NONE);
    CommandLine rate =
        new CommandLine(
            new Rate(
                options,
                question -> {
                  asked.add(question);
                  return Option.some(yes);
                }));
    return rate.setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(new StringWriter()))
        .addMixin("options", options)
        .execute("--month", "2026-10", "--data", folder.data().toString());
  }

  private void issue() throws IOException {
    String config = folder.file("own.conf", SELLER);
    folder.importing("payers", PAYERS);
    assertThat(
            folder.run("invoice", "--month", "2026-10", "--issue", "--config", config).exitCode())
        .isZero();
  }

  private void load(String book) throws IOException {
    assertThat(folder.run("tariff", "load", folder.file("book.csv", book)).exitCode()).isZero();
  }

  private Ran rate(String... options) {
    return folder.run(
        Array.of("rate", "--month", "2026-10", "--format", "csv").appendAll(Array.of(options)));
  }
}
