package no.meetat.cli.crash;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The program under test, as {@code ./meetat} starts it.
 *
 * @param jvm options
 * @param errors what it says on standard error is added there
 * @param options given to every command
 */
record Program(Path jar, Seq<String> jvm, Path errors, Seq<String> options) {

  /** What a short command prints. */
  String run(String... command) throws IOException, InterruptedException {
    Process process = start(Vector.of(command));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(command[0] + " ended with " + status + ": see " + errors);
    }
    return output;
  }

  Process start(Seq<String> command) throws IOException {
    Seq<String> line =
        Vector.of(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .append("--enable-native-access=ALL-UNNAMED")
            .appendAll(jvm)
            .append("-cp")
            .append(jar.toString())
            .append("no.meetat.cli.MeetAt")
            .appendAll(command)
            .appendAll(options);
    return new ProcessBuilder(line.asJava())
        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
        .start();
  }
}
