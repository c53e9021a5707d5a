package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void the_directory_has_a_subscriber() throws IOException {
    folder = DataFolder.withSubscriber(path);
  }

  @Test
  void meetings_move_in_with_their_codes() throws IOException {
    String header =
        "kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number\n";
    Ran ran =
        folder.importing(
            "meetings",
            header
                + "standing,Kari,23000000,48291374,71320465,,,,\n"
                + "one-off,Ola,23000000,,,55443322,2026-11-23T09:00,2026-11-23T10:00,+4790123456\n");

    assertThat(ran).isEqualTo(new Ran(0, "2 meetings taken in\n", ""));
  }

  @Test
  void S8_meetings_with_short_codes_move_in_and_are_named() throws IOException {
    String header =
        "kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number\n";
    Ran ran =
        folder.importing(
            "meetings",
            header
                + "standing,Kari,23000000,48291374,71320465,,,,\n"
                + "standing,Ola,23000000,4711,71320466,,,,\n");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err())
        .contains("fewer than 8 digits", ": M1002")
        .doesNotContain("4711", "M1001");
  }

  @Test
  void S10_who_is_billed_for_meetings_and_is_no_subscriber_is_named() throws IOException {
    Ran ran =
        folder.importing(
            "meetings",
            """
            kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number
            standing,Oslo,22225555,92220001,92220002,,,,
            """);

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err())
        .endsWith("not in the directory (`meetat import subscribers`): +4722225555\n");
  }

  @Test
  void a_file_with_a_bad_row_is_refused_whole_with_the_line() throws IOException {
    Ran ran = folder.importing("subscribers", "number,name\n22000000,Bergen AS\nnumber,Oslo\n");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains("subscribers.csv:3: ");
    assertThat(folder.run("book", "standing", "--owner", "K", "--bill-to", "22000000").exitCode())
        .isEqualTo(1);
  }
}
