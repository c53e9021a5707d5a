package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who can be billed, and who pays. */
class DirectoryCommandsTest {

  private static final String SUBSCRIBERS =
      """
      number,name
      +4722334455,Ås Rør AS
      +4723000000,"Acme, Oslo"
      """;
  private static final String PAYERS =
      """
      number,name,organisation_number,address,postcode,city,country,email,reference
      +4722334455,Ola Nordmann,,Vei 2,0150,Oslo,NO,,
      +4723000000,Acme AS,974760673,Vei 1,0150,Oslo,NO,post@acme.no,PO-1
      """;

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void import_both() throws IOException {
    folder = new DataFolder(path);
    folder.importing("subscribers", SUBSCRIBERS);
    folder.importing("payers", PAYERS);
  }

  @Test
  void S10_the_directory_is_listed_as_it_can_be_imported() {
    assertThat(folder.run("subscribers", "list", "--format", "csv").out()).isEqualTo(SUBSCRIBERS);
    assertThat(folder.run("subscribers").out()).contains("Ås Rør AS", "+4723000000");
  }

  @Test
  void S10_no_meeting_is_billed_to_a_subscriber_who_was_removed() {
    folder.run("book", "standing", "--owner", "Kari", "--bill-to", "23000000");
    Ran removed = folder.run("subscribers", "remove", "23 00 00 00");

    assertThat(removed.exitCode()).isZero();
    assertThat(removed.out()).isEqualTo("subscriber +4723000000 is removed\n");
    assertThat(removed.err()).contains("still billed to it: M1001");
    assertThat(folder.run("book", "standing", "--owner", "K", "--bill-to", "23000000").exitCode())
        .isEqualTo(1);
    assertThat(folder.run("subscribers", "remove", "23000000"))
        .isEqualTo(
            new Ran(1, "", "meetat subscribers remove: there is no subscriber +4723000000\n"));
  }

  @Test
  void payers_are_listed_as_they_can_be_imported_and_are_removed() {
    assertThat(folder.run("payers", "list", "--format", "csv").out()).isEqualTo(PAYERS);

    assertThat(folder.run("payers", "remove", "+4722334455").exitCode()).isZero();
    assertThat(folder.run("payers", "list", "--format", "csv").out())
        .doesNotContain("Nordmann")
        .contains("Acme");
    assertThat(folder.run("payers", "remove", "+4722334455").exitCode()).isEqualTo(1);
  }
}
