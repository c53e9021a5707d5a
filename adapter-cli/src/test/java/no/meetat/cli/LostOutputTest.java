package no.meetat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import no.meetat.cli.output.StandardOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output on a full disk, or read by a program that has ended. */
class LostOutputTest {

  private static final String FULL = "No space left on device";
  private static final String READER_HAS_LEFT = "Broken pipe";

  @TempDir Path path;
  private DataFolder folder;

  @BeforeEach
  void the_directory_has_a_subscriber() throws IOException {
    folder = DataFolder.withSubscriber(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json"})
  void a_listing_that_cannot_be_written_is_a_failure(String format) {
    assertThat(run(FULL, "cdr", "--format", format)).isEqualTo(3);
    assertThat(run(FULL, "meetings", "list", "--format", format)).isEqualTo(3);
  }

  @Test
  void a_reader_that_has_read_enough_is_no_failure() {
    assertThat(run(READER_HAS_LEFT, "cdr", "--format", "csv")).isZero();
    assertThat(run(READER_HAS_LEFT, "--help")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {FULL, READER_HAS_LEFT})
  void S40_a_meeting_whose_codes_nobody_can_see_is_cancelled(String fault) {
    assertThat(run(fault, "book", "standing", "--owner", "Kari", "--bill-to", "23000000"))
        .isEqualTo(3);
    assertThat(folder.run("meetings", "show", "M1001").out())
        .containsPattern("cancelled_at: 2\\d{3}-");
  }

  @Test
  void the_output_is_utf_8_and_complete() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    StandardOutput out = StandardOutput.to(written);
    out.println("Kåre Ødegård");

    assertThat(out.fault()).isEmpty();
    assertThat(written.toString(UTF_8)).isEqualTo("Kåre Ødegård\n");
  }

  private int run(String fault, String... arguments) {
    return MeetAt.run(
        StandardOutput.to(new Lost(fault)),
        io.vavr.collection.Array.of(arguments)
            .appendAll(io.vavr.collection.Array.of("--data", folder.data().toString()))
            .toJavaArray(String[]::new));
  }

  private static final class Lost extends OutputStream {
    private final String fault;

    Lost(String fault) {
      this.fault = fault;
    }

    @Override
    public void write(int octet) throws IOException {
      throw new IOException(fault);
    }
  }
}
