package no.meetat.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that calls.
 *
 * @param folder where it runs, and leaves what it printed
 */
record Client(Path folder) {

  private static final long LONGEST_SECONDS = 60;

  /** Runs it to its end, which must be a good one. */
  void run(List<String> command) throws IOException, InterruptedException {
    Path printed = folder.resolve("printed");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(printed.toFile())
            .start();
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();

    assertThat(ended).as("%s ends: %s", command, Files.readString(printed)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
  }
}
