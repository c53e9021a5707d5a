package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

  private static final String MEETING =
      "meeting Board standing moderator 48291374 participants 71320465 billed to +4723000000\n";

  @TempDir Path folder;

  private String script(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void simulate_exits_0_when_all_is_as_expected() throws IOException {
    Ran ran = Ran.run("simulate", script("good.dial", MEETING + "00:00 meeting Board is idle\n"));

    assertThat(ran).isEqualTo(new Ran(0, "\n1 expectation, all met\n", ""));
  }

  @Test
  void simulate_exits_1_when_an_expectation_fails_in_any_script() throws IOException {
    String good = script("good.dial", MEETING + "00:00 meeting Board is idle\n");
    String bad = script("bad.dial", MEETING + "00:00 meeting Board is open\n");
    Ran ran = Ran.run("simulate", bad, good);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .containsSubsequence(
            "== " + bad, "00:00 meeting Board is: expected open, was idle", "== " + good);
  }

  @Test
  void simulate_plays_nothing_when_a_line_of_any_script_is_wrong() throws IOException {
    String good = script("good.dial", MEETING + "00:00 meeting Board is idle\n");
    String wrong = script("wrong.dial", "# a comment\n00:00 ola sings\n");
    Ran ran = Ran.run("simulate", good, wrong);

    assertThat(ran)
        .isEqualTo(
            new Ran(
                2,
                "",
                wrong
                    + ":2: column 11: `sings` is not one of dials, keys, hangs, loses, hears, is:"
                    + " did you mean `hangs`?\n"));
  }

  @Test
  void simulate_random_tells_its_seed_its_figures_and_its_verdict() {
    Ran ran = Ran.run("simulate", "--random", "--seed", "7", "--calls", "100");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .containsSubsequence("seed 7\n", "100 calls to ", " NOK\n", "0 violations\n", "calls/s");
    assertThat(Ran.run("simulate", "--random", "--calls", "10").out()).startsWith("seed ");
  }

  @Test
  void simulate_random_makes_only_some_of_the_calls() {
    Ran ran = Ran.run("simulate", "--random", "--seed", "7", "--only", "3,17");

    assertThat(ran.out()).contains("\n2 calls to ");
  }

  @Test
  void simulate_plays_scripts_or_random_calls_and_at_least_one() {
    assertThat(Ran.run("simulate", "--random", "x.dial").exitCode()).isEqualTo(2);
    assertThat(Ran.run("simulate", "--calls", "10").exitCode()).isEqualTo(2);
    assertThat(Ran.run("simulate", "--random", "--calls", "0").exitCode()).isEqualTo(2);
    assertThat(Ran.run("simulate", "--random", "--calls", "100000001").err())
        .contains("1 to 100000000");
    assertThat(Ran.run("simulate", "--random", "--only", "-1").exitCode()).isEqualTo(2);
    assertThat(Ran.run("simulate").exitCode()).isEqualTo(2);
  }

  @Test
  void a_file_that_is_not_there_is_wrong_usage() {
    Ran ran = Ran.run("simulate", "nowhere.dial");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err().lines())
        .containsExactly(
            "meetat simulate: nowhere.dial: does not exist (`meetat simulate --help` tells more)");
  }

  @Test
  void a_file_that_is_not_text_is_wrong_usage() throws IOException {
    Path file = Files.write(folder.resolve("x.dial"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Ran ran = Ran.run("simulate", file.toString());

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("is not text in UTF-8");
  }

  @Test
  void an_unknown_command_is_wrong_usage_in_one_line() {
    Ran ran = Ran.run("simluate");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
  }

  @Test
  void a_word_that_is_almost_a_command_or_an_option_is_suggested() {
    assertThat(Ran.run("simluate").err()).contains("did you mean").contains("simulate");
    assertThat(Ran.run("cdr", "--sinse", "2026-01-01T00:00").err())
        .contains("did you mean")
        .contains("--since");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          simulate --random --calls many | Invalid value for option '--calls': 'many' is not a whole number
          tariff restore first           | Invalid value for N: 'first' is not a whole number
          simulate                       | One of these is missing: (FILE.dial
          cdr all                        | There is no such command or argument: 'all'
          """)
  void wrong_usage_is_told_in_plain_words(String arguments, String words) {
    Ran ran = Ran.run(arguments.split(" ", -1));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains(": " + words);
  }

  @Test
  void the_version_is_told_with_the_commit_it_was_built_from() {
    assertThat(Ran.run("--version").exitCode()).isZero();
    assertThat(Ran.run("--version").out())
        .matches("MeetAt .+, (commit [0-9a-f]{7,40}(-dirty)?|unknown commit), Java [0-9].*\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1a2b3c4d5e6f, commit 1a2b3c4d5e6f",
    "1a2b3c4d5e6f-dirty, commit 1a2b3c4d5e6f-dirty",
    "'1a2b3c4\n', commit 1a2b3c4",
    "$Format:%h$, unknown commit",
    "'', unknown commit"
  })
  void a_source_archive_may_know_its_commit_or_not(String kept, String told) {
    assertThat(Version.commit(kept)).isEqualTo(told);
  }

  @Test
  void what_a_word_may_be_is_told_as_it_is_written() {
    Ran ran = Ran.run("cdr", "--format", "xml");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("expected one of table, csv, json but was 'xml'");
  }

  @Test
  void completion_is_a_script_that_knows_all_commands() {
    assertThat(Ran.run("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains("simulate serve book meetings subscribers payers")
        .contains("--bill-to");
  }

  @Test
  void no_command_is_wrong_usage() {
    assertThat(Ran.run().exitCode()).isEqualTo(2);
  }

  @Test
  void every_command_explains_itself() {
    assertThat(Ran.run("--help").out()).contains("simulate");
    assertThat(Ran.run("simulate", "--help").out()).contains("FILE.dial", "--verbose", "--data");
    assertThat(Ran.run("simulate", "--help").exitCode()).isZero();
  }
}
