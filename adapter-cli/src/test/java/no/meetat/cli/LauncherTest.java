package no.meetat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.collection.Array;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher beside something built, with a JVM that prints what it is given. */
class LauncherTest {

  private static final List<String> MODULES =
      List.of(
          "conference-domain",
          "simulator",
          "adapter-sip",
          "adapter-billing",
          "adapter-invoice",
          "adapter-cli");
  private static final Path LAUNCHER = Path.of("..", "meetat");
  private static final Path PTY = Path.of("/usr/bin/script");
  private static final String JVM = "#!/bin/sh\necho \"locale $LC_ALL\"\nprintf '%s\\n' \"$@\"\n";

  @TempDir Path folder;

  @BeforeEach
  void build() throws IOException {
    Path target = folder.resolve("adapter-cli/target");
    Files.createDirectories(target.resolve("lib"));
    Files.createFile(folder.resolve("pom.xml"));
    for (String module : MODULES) {
      Files.createDirectories(folder.resolve(module).resolve("src/main"));
      Files.createFile(folder.resolve(module).resolve("pom.xml"));
    }
    for (String built : List.of("meetat.jar", "meetat.aot")) {
      Files.createFile(target.resolve(built));
    }
    Files.copy(LAUNCHER, folder.resolve("meetat"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    Path java = Files.writeString(folder.resolve("jdk/bin/java"), JVM);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "", "tr_TR.ISO-8859-9", "nowhere"})
  void arguments_and_file_names_are_utf_8_in_every_locale(String locale) throws Exception {
    List<String> given = run(locale, "book", "--owner", "Kåre Ødegård");

    assertThat(given).startsWith("locale C.UTF-8").endsWith("book", "--owner", "Kåre Ødegård");
  }

  @Test
  void standard_output_and_standard_error_are_utf_8() throws Exception {
    assertThat(run("C", "--help")).contains("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");
  }

  @Test
  void a_pipe_is_no_terminal() throws Exception {
    assertThat(run("C", "cdr")).noneMatch(argument -> argument.contains("meetat.std"));
  }

  @Test
  void a_terminal_is_as_wide_as_COLUMNS_says() throws Exception {
    assumeTrue(Files.isExecutable(PTY), "no terminal without util-linux");
    String launcher = "COLUMNS=117 " + folder.resolve("meetat") + " cdr";

    assertThat(lines("C", PTY.toString(), "-qec", launcher, "/dev/null"))
        .contains("-Dmeetat.stdout.columns=117", "-Dmeetat.stderr.terminal=true")
        .endsWith("cdr");
  }

  @Test
  void a_hangup_ends_a_serving_process_as_little_as_any_call() throws Exception {
    Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\ngrep SigIgn /proc/self/status\n");

    assertThat(ignored(run("C", "serve")) & 1).isOne();
    assertThat(ignored(run("C", "cdr")) & 1).isZero();
  }

  /** The first bit is SIGHUP's. */
  private static long ignored(List<String> status) {
    return Long.parseUnsignedLong(status.getLast().replaceAll(".*\\s", ""), 16);
  }

  private List<String> run(String locale, String... arguments) throws Exception {
    return lines(
        locale,
        Array.of(arguments)
            .prepend(folder.resolve("meetat").toString())
            .toJavaArray(String[]::new));
  }

  private List<String> lines(String locale, String... command) throws Exception {
    ProcessBuilder launcher = new ProcessBuilder(command);
    launcher.environment().put("LC_ALL", locale);
    launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    Process process = launcher.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines = process.inputReader(UTF_8).lines().toList();
    assertThat(process.waitFor()).as(lines.toString()).isZero();
    return lines;
  }
}
