package no.meetat.cli.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scripts and commands of long runs, over what the build has packaged. */
@Tag("long")
class LongRunsTest {

  private static final File TOP = new File("..");
  private static final String SEED = System.getProperty("seed", "20261128");

  @Test
  void a_million_random_calls_break_nothing() throws Exception {
    run("./meetat", "simulate", "--random", "--calls", "1000000", "--seed", SEED);
  }

  @Test
  void each_planted_bug_is_found() throws Exception {
    run("simulator/src/test/planted-bugs/plant");
  }

  @Test
  void a_hundred_kills_lose_and_double_nothing() throws Exception {
    run("adapter-cli/src/test/crash-harness/run", "--kills", "100", "--seed", SEED);
  }

  @Test
  void five_million_inputs_surprise_no_reader() throws Exception {
    run("adapter-sip/src/test/fuzz/run", "--runs", "1000000");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).directory(TOP).inheritIO().start();

    assertThat(process.waitFor()).as("-Dseed=%s: %s", SEED, List.of(command)).isZero();
  }
}
