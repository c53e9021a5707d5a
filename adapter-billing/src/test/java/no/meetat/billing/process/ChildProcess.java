package no.meetat.billing.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java with a program of these tests in it. */
final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static ChildProcess serving(Path directory) throws IOException {
    return running(ServingProcess.class, directory);
  }

  static ChildProcess running(Class<?> program, Path directory) throws IOException {
    return new ChildProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** The next lines; fewer when it dies. */
  List<String> lines(int count) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = output.readLine();
    while (line != null) {
      lines.add(line);
      line = lines.size() < count ? output.readLine() : null;
    }
    return lines;
  }

  /** Waits until it serves, and lets it serve on without being listened to. */
  void drain() throws IOException {
    lines(1);
    Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
  }

  /** Kills it as a power cut would (SIGKILL); what it had said till then. */
  List<String> kill() throws IOException, InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
    return lines(Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
