package no.meetat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher beside something built, with a JVM that prints what it is given. */
class LauncherTest {

  private static final Path PTY = Path.of("/usr/bin/script");
  private static final String JVM = "#!/bin/sh\necho \"locale $LC_ALL\"\nprintf '%s\\n' \"$@\"\n";

  @TempDir Path folder;
  private LauncherTree tree;

  @BeforeEach
  void build() throws IOException {
    tree = LauncherTree.plant(folder);
    tree.program("jdk/bin/java", JVM);
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    tree.program("mvn", "#!/bin/sh\necho called >>" + folder.resolve("maven-calls") + "\nexit 1\n");
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
    ProcessBuilder launcher = tree.launcher(folder.resolve("jdk"));
    String command = "COLUMNS=117 " + String.join(" ", launcher.command()) + " cdr";
    launcher.command(PTY.toString(), "-qec", command, "/dev/null");

    assertThat(lines(started("C", launcher)))
        .contains("-Dmeetat.stdout.columns=117", "-Dmeetat.stderr.terminal=true")
        .endsWith("cdr");
  }

  @Test
  void a_terminal_is_as_wide_as_it_is_where_COLUMNS_says_nothing() throws Exception {
    assumeTrue(Files.isExecutable(PTY), "no terminal without util-linux");
    ProcessBuilder launcher = tree.launcher(folder.resolve("jdk"));
    String command = "stty cols 133; unset COLUMNS; " + String.join(" ", launcher.command());
    launcher.command(PTY.toString(), "-qec", command + " cdr", "/dev/null");

    assertThat(lines(started("C", launcher))).contains("-Dmeetat.stdout.columns=133");
  }

  @Test
  void a_hangup_ends_a_serving_process_as_little_as_any_call() throws Exception {
    tree.program("jdk/bin/java", "#!/bin/sh\ngrep SigIgn /proc/self/status\n");

    assertThat(ignored(run("C", "serve")) & 1).isOne();
    assertThat(ignored(run("C", "cdr")) & 1).isZero();
  }

  /** The first bit is SIGHUP's. */
  private static long ignored(List<String> status) {
    return Long.parseUnsignedLong(status.getLast().replaceAll(".*\\s", ""), 16);
  }

  @Test
  void what_is_not_built_yet_is_built() throws Exception {
    Files.delete(tree.jar());

    assertThat(start("C", "cdr").waitFor()).isEqualTo(3);
    assertThat(builds()).isOne();
  }

  @Test
  void what_maven_has_built_is_not_built_again() throws Exception {
    run("C", "cdr");

    assertThat(builds()).isZero();
  }

  @Test
  void a_copy_that_loses_the_times_of_files_is_not_built_again() throws Exception {
    run("C", "cdr");
    touch(tree.source());
    touch(folder.resolve("pom.xml"));
    run("C", "cdr");

    assertThat(builds()).isZero();
  }

  @Test
  void a_source_that_has_changed_is_built() throws Exception {
    run("C", "cdr");
    Files.writeString(tree.source(), "class Rule { int more; }");
    touch(tree.source());

    assertThat(start("C", "cdr").waitFor()).isEqualTo(3);
    assertThat(builds()).isOne();
  }

  @Test
  void quick_starts_are_prepared_once_and_anew_for_another_jar() throws Exception {
    run("C", "cdr");
    run("C", "cdr");
    assertThat(rehearsals()).isOne();

    touch(tree.jar());
    run("C", "cdr");
    assertThat(rehearsals()).isEqualTo(2);
  }

  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
  }

  /** How often Maven was called. */
  private long builds() throws IOException {
    Path calls = folder.resolve("maven-calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  private long rehearsals() throws IOException {
    return Files.readAllLines(tree.target().resolve("meetat.log")).stream()
        .filter(argument -> argument.equals("no.meetat.cli.Rehearsal"))
        .count();
  }

  private List<String> run(String locale, String... arguments) throws Exception {
    return lines(start(locale, arguments));
  }

  private static List<String> lines(Process process) throws InterruptedException {
    List<String> lines = process.inputReader(UTF_8).lines().toList();
    assertThat(process.waitFor()).as(lines.toString()).isZero();
    return lines;
  }

  private Process start(String locale, String... arguments) throws IOException {
    return started(locale, tree.launcher(folder.resolve("jdk"), arguments));
  }

  private Process started(String locale, ProcessBuilder launcher) throws IOException {
    launcher.environment().put("LC_ALL", locale);
    launcher.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
    return launcher.start();
  }
}
