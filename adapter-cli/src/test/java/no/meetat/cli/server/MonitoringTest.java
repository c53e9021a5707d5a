package no.meetat.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import no.meetat.sip.signalling.FreePorts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked over HTTP, in octets. */
class MonitoringTest {

  private static final int PATIENCE_MILLIS = 30_000;

  private volatile Health health = new Health(Option.none(), Vector.empty());
  private final InetSocketAddress address;
  private final Monitoring monitoring;

  MonitoringTest() throws IOException {
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.next());
    monitoring = Monitoring.start(address, () -> health);
  }

  @AfterEach
  void stop() {
    monitoring.close();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(address.getAddress(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** All that is answered until the server closes. */
  private String ask(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String ask(String method, String path, String fields) throws IOException {
    return ask(
        method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + fields + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /health, 200",
    "HEAD, /health, 200",
    "GET, /metrics, 200",
    "POST, /health, 405",
    "DELETE, /metrics, 405",
    "OPTIONS, /health, 405",
    "BREW, /health, 405",
    "GET, /, 404",
    "GET, /healthy, 404",
    "GET, /health/x, 404",
    "GET, /health/../metrics, 404",
    "POST, /nothing, 404",
    "GET, /health?x=y, 200",
  })
  void only_what_there_is_is_answered(String method, String path, int status) throws IOException {
    assertThat(ask(method, path, "")).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void a_method_that_is_not_served_is_told_those_that_are() throws IOException {
    assertThat(ask("PUT", "/health", "")).containsIgnoringCase("\r\nAllow: GET, HEAD\r\n");
  }

  @Test
  void HEAD_gets_no_body() throws IOException {
    assertThat(ask("HEAD", "/health", "")).contains("ength: 13\r\n").endsWith("\r\n\r\n");
  }

  @Test
  void health_is_a_line_or_JSON_where_that_is_asked_for() throws IOException {
    assertThat(ask("GET", "/health", "")).endsWith("\r\n\r\ntaking calls\n");
    assertThat(ask("GET", "/health", "Accept: application/json\r\n"))
        .endsWith("{\"taking_calls\":true,\"refusal\":\"\",\"warnings\":[]}\n");
  }

  @Test
  void warnings_are_told_and_are_no_refusal() throws IOException {
    health = new Health(Option.none(), Vector.of("the cellar is wet"));

    assertThat(ask("GET", "/health", ""))
        .startsWith("HTTP/1.1 200 ")
        .endsWith("taking calls; warning: the cellar is wet\n");
  }

  @Test
  void a_refusal_is_503_with_the_reason() throws IOException {
    health = new Health(Option.some("not well: media"), Vector.empty());

    assertThat(ask("GET", "/health", ""))
        .startsWith("HTTP/1.1 503 ")
        .endsWith("refusing calls: not well: media\n");
    assertThat(ask("HEAD", "/health", "")).startsWith("HTTP/1.1 503 ");
  }

  @Test
  void a_head_that_is_never_finished_is_cut_off_and_others_are_served() throws IOException {
    try (Socket slow = connect();
        Socket silent = connect()) {
      slow.getOutputStream().write("GET /health HTTP/1.1\r\nX: ".getBytes(StandardCharsets.UTF_8));

      assertThat(ask("GET", "/health", "")).startsWith("HTTP/1.1 200 ");
      assertThat(slow.getInputStream().readAllBytes()).hasSizeLessThan(200);
      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void a_large_head_is_refused() throws IOException {
    String answer = "";
    try {
      answer = ask("GET", "/health", "X: " + "x".repeat(100_000) + "\r\n");
    } catch (IOException reset) {
      answer = "closed";
    }
    assertThat(answer).doesNotContain("HTTP/1.1 200");
    assertThat(ask("GET", "/health", "")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void connections_too_many_are_closed_and_later_ones_are_served() throws IOException {
    Vector<Socket> held = Vector.empty();
    for (int number = 0; number < HttpLimits.CONNECTIONS; number++) {
      held = held.append(connect());
    }
    try (Socket one = connect()) {
      assertThat(one.getInputStream().read()).isEqualTo(-1);
    }
    for (Socket socket : held) {
      socket.close();
    }
    Awaitility.await().until(() -> ask("GET", "/health", "").contains(" 200 "));
  }
}
