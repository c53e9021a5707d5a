package no.meetat.cli.longrun;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.meetat.sip.signalling.FreePorts;
import no.meetat.sip.signalling.TestTls;
import org.awaitility.Awaitility;

/**
 * A server in a process of its own, over all transports, and the figures that it gives of itself.
 */
final class StormServer implements AutoCloseable {

  static final String MODERATOR = "48291374#";
  static final String PARTICIPANT = "71320465#";

  private static final Path LAUNCHER = Path.of("..", "meetat");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final int sip = FreePorts.next();
  private final int sips = FreePorts.next();
  private final int http = FreePorts.next();
  private final Process process;

  StormServer(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    write("subscribers.csv", "number,name\n23000000,Firma\n");
    write(
        "meetings.csv",
        """
        kind,owner,bill_to,moderator_code,participant_code,pin,start,end,moderator_number
        standing,Kari,23000000,48291374,71320465,,,,
        """);
    run("import", "subscribers", folder.resolve("subscribers.csv").toString());
    run("import", "meetings", folder.resolve("meetings.csv").toString());
    this.process = start(settings());
    Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> !figures().isEmpty());
  }

  private Path settings() throws IOException {
    return write(
        "own.conf",
        """
        meetat.sip.tls { certificate = "%s", key = "%s" }
        meetat.sip.peers.this-machine.conference-events = true
        meetat.policy { guesses = 100000 }
        """
            .formatted(TestTls.file("server.pem"), TestTls.file("server.key")));
  }

  private Process start(Path settings) throws IOException {
    return new ProcessBuilder(
            command(
                "serve",
                "--config",
                settings.toString(),
                "--sip",
                "127.0.0.1:" + sip,
                "--sips",
                "127.0.0.1:" + sips,
                "--http",
                "127.0.0.1:" + http))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private void run(String... words) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command(words)).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", words) + " ended with " + status);
    }
  }

  private List<String> command(String... words) {
    return Vector.of(LAUNCHER.toString(), "--data", folder.resolve("data").toString())
        .appendAll(Vector.of(words))
        .asJava();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** The port of this protocol. */
  int port(String protocol) {
    return protocol.equals("TLS") ? sips : sip;
  }

  /** What {@code /metrics} says now. */
  Figures figures() throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + http + "/metrics");
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return Figures.of(client.send(request, BodyHandlers.ofString()).body());
    }
  }

  /** The same after a collection of garbage. */
  Figures collected() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    for (int time = 0; time < 2; time++) {
      new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.run").start().waitFor();
    }
    return figures();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
