package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.meetat.cli.live.LivePhone;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages of calls of telephones to a server. */
class TraceServerTest {

  private static final String KARI = "+4790123456";

  private final AtomicInteger callers = new AtomicInteger(4_400);
  @TempDir Path path;
  private CalledServer server;

  @BeforeEach
  void a_server_runs() throws IOException {
    server = CalledServer.start(path);
  }

  @AfterEach
  void it_stops() {
    server.close();
  }

  @Test
  void S8_a_call_that_has_ended_is_shown_whole_and_without_its_keys() throws IOException {
    LivePhone kari = server.enters(KARI, CalledServer.MODERATOR);
    await().until(() -> server.run("live").out().contains("1 caller"));
    String call = call();
    kari.hangUp();

    await().until(() -> server.run("trace", call).out().contains("(11 BYE)"));
    Ran ran = server.run("trace", call, "--messages");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("-->  INVITE sip:23184500@127.0.0.1 SIP/2.0", "(1 INVITE)", "-->  INFO ", KARI)
        .doesNotContain("Signal");
    assertThat(ran.out().lines().filter(line -> line.contains("  -->  INFO "))).hasSize(9);
  }

  private String call() {
    return Vector.ofAll(server.run("live", "list", "--format", "csv").out().lines())
        .last()
        .split(",", 2)[0];
  }

  @Test
  void the_next_two_calls_of_a_number_are_followed_to_their_ends() throws IOException {
    CompletableFuture<Ran> following =
        CompletableFuture.supplyAsync(() ->
            server.run(
                "trace",
                "--number",
                "23184500",
                "--calls",
                "2",
                "--format",
                "json",
                "--for",
                "1min"));
    await().until(() -> callsUntilDone(following));

    Ran ran = following.join();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("[\n{").endsWith("}\n]\n").contains("BYE sip:");
    assertThat(Vector.ofAll(ran.out().lines()).filter(line -> line.contains("\"INVITE sip:")))
        .hasSize(2);
  }

  /** The command may begin late: somebody calls until it has seen enough. */
  private boolean callsUntilDone(CompletableFuture<Ran> following) throws IOException {
    server.enters("+472233" + callers.getAndIncrement(), "").hangUp();
    return following.isDone();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
  }
}
