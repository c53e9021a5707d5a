package no.meetat.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';      0;     0;   3000; working, 3 s",
        "calls;   0; 20000;  75900; working, 1:15 min",
        "records; 5000;  0;   2500; 5,000 records, 2,000/s",
        "calls; 5000; 20000;  5000; [#####               ] 5,000 of 20,000 calls, 1,000/s, 15 s left",
        "calls; 20; 20000;   10000; [                    ] 20 of 20,000 calls, 2/s, 166:30 min left",
        "calls; 20000; 20000; 5000; [####################] 20,000 of 20,000 calls, 4,000/s, 0 s left",
        "calls; 21000; 20000; 5000; [####################] 21,000 of 20,000 calls, 4,200/s, 0 s left"
      })
  void the_line_says_what_is_done_how_fast_and_what_is_left(
      String things, long done, long total, long millis, String line) {
    assertThat(ProgressText.of(things, done, total, millis)).isEqualTo(line);
  }

  @Test
  void what_is_not_watched_has_no_line() {
    Progress progress = new Progress(false, new PrintWriter(err));
    progress.begin("calls", 10);
    progress.count();
    progress.end();

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void what_is_over_at_once_has_no_line() {
    Progress progress = new Progress(true, new PrintWriter(err));
    progress.begin();
    progress.end();
    progress.end();

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void what_takes_long_has_a_line_that_is_taken_away() {
    Progress progress = new Progress(true, new PrintWriter(err));
    progress.begin("calls", 10);
    progress.at(4);
    await().until(() -> err.toString().contains("4 of 10 calls"));
    progress.end();

    assertThat(err.toString()).startsWith("\r[########   ").endsWith("\r\u001b[K");
  }
}
