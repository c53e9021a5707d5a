package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.meetat.sip.signalling.transport.ConnectionLimits;

/** Connections on which nothing is said (RFC 5626). */
class PingTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final byte[] PONG = {'\r', '\n'};
  private static final int PING_OCTETS = 4;

  @OverEachStream
  void RFC_5626_3_5_1_a_silent_connection_is_pinged_and_answers_are_no_pings(String protocol)
      throws IOException {
    try (TestServer server = server(LONG);
        Socket socket = connect(server, protocol);
        TestPhone phone = TestPhone.on(PhoneLine.stream(protocol, socket), server.port(protocol))) {
      phone.send(phone.request("OPTIONS")).expect(200);
      for (int pings = 0; pings < 3; pings++) {
        assertThat(socket.getInputStream().readNBytes(PING_OCTETS)).containsExactly(ping());
        socket.getOutputStream().write(PONG);
      }
      phone.send(phone.request("OPTIONS"));

      assertThat(octetsBeforeAnswer(socket.getInputStream()) % PING_OCTETS).isZero();
    }
  }

  @OverEachStream
  void a_connection_whose_peer_only_answers_pings_is_closed_as_idle(String protocol)
      throws IOException {
    try (TestServer server = server(Duration.ofMillis(400));
        Socket socket = connect(server, protocol);
        TestPhone phone = TestPhone.on(PhoneLine.stream(protocol, socket), server.port(protocol))) {
      phone.send(phone.request("OPTIONS")).expect(200);

      server.awaitNoConnection();
      assertThat(socket.getInputStream().readNBytes(PING_OCTETS)).containsExactly(ping());
    }
  }

  private static TestServer server(Duration idle) {
    ConnectionLimits limits = new ConnectionLimits(10, 10, LONG, idle, LONG, SHORT);
    return new TestServer(settings -> settings.withConnections(limits));
  }

  private static Socket connect(TestServer server, String protocol) throws IOException {
    Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port(protocol));
    return protocol.equals("TLS") ? TestTls.over(socket) : socket;
  }

  private static byte[] ping() {
    return "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  }

  private static int octetsBeforeAnswer(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (read.toString(StandardCharsets.US_ASCII).indexOf("SIP/2.0 200") < 0) {
      read.write(in.read());
    }
    return read.toString(StandardCharsets.US_ASCII).indexOf("SIP/2.0 200");
  }
}
