package no.meetat.cli.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.meetat.billing.Store;
import no.meetat.call.EndCause;
import no.meetat.cli.settings.Settings;
import no.meetat.sip.signalling.FreePorts;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a phone and an operator's tools meet it: real sockets, a real store. */
class ServerTest {

  private static final Pattern TO_TAG = Pattern.compile("(?m)(?<=^To: .{0,99}>);tag=[^\r\n;]+");
  private static final int TIMEOUT_MILLIS = 5_000;

  @TempDir Path folder;
  private Store store;
  private Settings settings;
  private Server server;
  private DatagramSocket phone;
  private String toTag = "";

  @BeforeEach
  void the_server_is_ready() throws IOException {
    store = Store.open(folder).get();
    settings =
        Settings.read(Option.none())
            .get()
            .withSipListening("127.0.0.1:" + FreePorts.next())
            .withHttpListening("127.0.0.1:" + FreePorts.next());
    server = Server.start(store, settings).get();
    phone = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    phone.setSoTimeout(TIMEOUT_MILLIS);
  }

  @AfterEach
  void the_server_stops() {
    phone.close();
    server.close();
    store.close();
  }

  @Test
  void it_answers_options() throws IOException {
    send("OPTIONS", "23184500", 1, "");

    assertThat(receive()).startsWith("SIP/2.0 200");
  }

  @Test
  void S1_a_number_that_is_none_of_ours_is_not_found() throws IOException {
    send("INVITE", "99999999", 1, offer());

    assertThat(receiveFinal()).startsWith("SIP/2.0 404");
  }

  @Test
  void S35_stopping_ends_a_call_with_a_bye_and_a_record() throws Exception {
    send("INVITE", "23184500", 1, offer());
    String ok = receiveFinal();
    assertThat(ok).startsWith("SIP/2.0 200").contains("m=audio");
    toTag = TO_TAG.matcher(ok).results().findFirst().orElseThrow().group();
    send("ACK", "23184500", 1, "");
    Thread stopping = Thread.startVirtualThread(server::close);

    assertThat(receiveFinal()).startsWith("BYE ");
    stopping.join();
    assertThat(causes()).containsExactly(EndCause.SHUTDOWN);
  }

  @Test
  void operators_are_told_that_calls_are_taken_and_how_many() throws Exception {
    assertThat(get("/health")).isEqualTo("taking calls\n");
    assertThat(get("/metrics")).contains("meetat_calls 0.0");
  }

  @Test
  void while_the_store_cannot_be_written_calls_are_refused_and_operators_are_told_why()
      throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + store.where());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      await().until(() -> !get("/health").equals("taking calls\n"));

      assertThat(get("/health")).startsWith("refusing calls: ").contains("is locked by another");
      send("INVITE", "23184500", 1, offer());
      assertThat(receiveFinal()).startsWith("SIP/2.0 503").contains("Retry-After: ");
    }
    await().until(() -> get("/health").equals("taking calls\n"));
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200));
  }

  @Test
  void a_second_server_on_the_same_data_is_refused_with_the_reason() {
    assertThat(Server.start(store, settings).getLeft()).contains("already being served");
  }

  private List<EndCause> causes() {
    List<EndCause> causes = new ArrayList<>();
    store.records().read(Option.none(), Option.none(), row -> causes.add(row.record().cause()));
    return causes;
  }

  private String get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + settings.http().getPort() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private String offer() {
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
        + "m=audio "
        + phone.getLocalPort()
        + " RTP/AVP 8 101\r\na=rtpmap:101 telephone-event/8000\r\n";
  }

  private void send(String method, String number, int sequence, String body) throws IOException {
    String at = "127.0.0.1:" + phone.getLocalPort();
    String type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
    String message =
        method
            + " sip:"
            + number
            + "@127.0.0.1 SIP/2.0\r\n"
            + "Via: SIP/2.0/UDP "
            + at
            + ";branch=z9hG4bK"
            + method
            + sequence
            + "\r\n"
            + "Max-Forwards: 70\r\nFrom: <sip:ola@"
            + at
            + ">;tag=a\r\n"
            + "To: <sip:"
            + number
            + "@127.0.0.1>"
            + toTag
            + "\r\nCall-ID: c1\r\n"
            + "CSeq: "
            + sequence
            + " "
            + method
            + "\r\nContact: <sip:ola@"
            + at
            + ">\r\n"
            + type
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    byte[] octets = message.getBytes(UTF_8);
    phone.send(new DatagramPacket(octets, octets.length, settings.sip().address()));
  }

  private String receiveFinal() throws IOException {
    String message = receive();
    while (!message.startsWith("BYE") && !message.matches("(?s)SIP/2.0 [2-6].*")) {
      message = receive();
    }
    return message;
  }

  private String receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
    phone.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), UTF_8);
  }
}
