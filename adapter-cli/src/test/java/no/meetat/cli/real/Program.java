package no.meetat.cli.real;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that runs beside the test, which types to it and reads what it prints. */
final class Program implements AutoCloseable {

  private static final long SECONDS_TO_END = 10;

  private final Process process;
  private final BufferedWriter keyboard;
  private final Path printed;

  private Program(Process process, Path printed) {
    this.process = process;
    this.keyboard = process.outputWriter();
    this.printed = printed;
  }

  /**
   * Starts it.
   *
   * @param folder where it runs, which is its home too
   */
  static Program start(Path folder, List<String> command) throws IOException {
    Path printed = folder.resolve("printed");
    ProcessBuilder program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    String home = folder.toString();
    program
        .environment()
        .putAll(Map.of("HOME", home, "XDG_RUNTIME_DIR", home, "LC_ALL", "C.UTF-8"));
    return new Program(program.start(), printed);
  }

  /** What it has printed so far. */
  String printed() {
    try {
      return Files.readString(printed, StandardCharsets.ISO_8859_1);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Types a line. */
  void type(String line) throws IOException {
    keyboard.write(line + "\n");
    keyboard.flush();
  }

  boolean runs() {
    return process.isAlive();
  }

  /** Waits until it has printed this text. */
  void awaitPrinted(String text) {
    Patience.await("prints " + text + ": " + printed)
        .until(() -> printed().contains(text) || !runs());
    if (!printed().contains(text)) {
      throw new AssertionError("ended before it printed " + text + ": " + printed());
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
