package no.meetat.cli.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
    int status = runToAnyEnd(command);

    assertThat(status).as(Files.readString(printed(), ISO_8859_1)).isZero();
  }

  /** Runs it to its end, be that as it may; the exit status. */
  int runToAnyEnd(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(printed().toFile())
            .start();
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();

    assertThat(ended).as("%s ends", command).isTrue();
    return process.exitValue();
  }

  private Path printed() {
    return folder.resolve("printed");
  }
}
