package no.meetat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import no.meetat.cli.live.LivePhone;
import no.meetat.sip.signalling.FreePorts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own, as the launcher starts it, with telephones on the line. */
class ServerProcessTest {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /** Calls, of which each has some 300 octets in the log; a pipe holds 64 kB. */
  private static final int MORE_THAN_A_PIPE_HOLDS = 600;

  @TempDir Path path;
  private DataFolder folder;
  private Process server;
  private InetSocketAddress sip;

  @BeforeEach
  void a_server_runs() throws IOException {
    folder = CalledServer.withMeeting(path);
    sip = new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.next());
    server = start();
    assertThat(server.inputReader(UTF_8).lines().anyMatch(ServerProcessTest::isReady)).isTrue();
  }

  private static boolean isReady(String line) {
    return line.startsWith("MeetAt is ready");
  }

  @AfterEach
  void it_is_gone() {
    server.destroyForcibly();
  }

  @Test
  void a_hangup_ends_no_call_and_sigterm_ends_all_in_order() throws Exception {
    try (LivePhone kari = dial("+4790123456");
        LivePhone ola = dial("+4722334455")) {
      kari.keys(CalledServer.MODERATOR);
      awaitLive("1 caller in 1 meeting");

      assertThat(new ProcessBuilder("kill", "-HUP", Long.toString(server.pid())).start().waitFor())
          .isZero();
      ola.keys(CalledServer.PARTICIPANT);
      awaitLive("2 callers in 1 meeting");
      assertThat(server.isAlive()).isTrue();

      server.destroy();
      kari.awaitBye();
      ola.awaitBye();
      assertThat(server.waitFor()).isZero();
    }
    assertThat(folder.run("cdr", "--format", "csv").out()).contains("shutdown");
  }

  @Test
  void a_log_that_nobody_reads_holds_no_call_up() throws Exception {
    RehearsedCalls.make(sip, MORE_THAN_A_PIPE_HOLDS);

    try (LivePhone kari = dial("+4790123456")) {
      kari.keys(CalledServer.MODERATOR);
      awaitLive("1 caller in 1 meeting");
      server.destroy();
      kari.awaitBye();
    }
    assertThat(server.waitFor()).isZero();
  }

  private LivePhone dial(String from) throws IOException {
    return LivePhone.dial(from, "23184500", sip);
  }

  private void awaitLive(String words) {
    Awaitility.await().until(() -> folder.run("live", "list").out().contains(words));
  }

  private Process start() throws IOException {
    LauncherTree tree = LauncherTree.plant(Files.createDirectory(path.resolve("tree")));
    writeJar(tree.jar());
    leaveOutQuickStarts(tree);
    return tree.launcher(
            JAVA_HOME,
            "serve",
            "--data",
            folder.data().toString(),
            "--sip",
            "127.0.0.1:" + sip.getPort(),
            "--http",
            "127.0.0.1:" + FreePorts.next())
        .start();
  }

  /** The classes of this test, as the jar of a build has those of its libraries. */
  private static void writeJar(Path jar) throws IOException {
    Vector<String> entries =
        Vector.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, entries.mkString(" "));
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  /** Preparing them takes longer than this test. */
  private static void leaveOutQuickStarts(LauncherTree tree) throws IOException {
    Path jar = tree.jar();
    long seconds = Files.getLastModifiedTime(jar).toInstant().getEpochSecond();
    String origin =
        "%s/bin/java\nmeetat.jar %d %d\n".formatted(JAVA_HOME, Files.size(jar), seconds);
    Files.writeString(tree.target().resolve("meetat.aot.origin"), origin);
  }
}
