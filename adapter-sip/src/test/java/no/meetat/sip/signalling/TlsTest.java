package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.meetat.sip.signalling.transport.ConnectionLimits;
import org.junit.jupiter.api.Test;

/** A layer above TCP has its own ways to hang; SIP over it is tested with the other transports. */
class TlsTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final ConnectionLimits HASTY =
      new ConnectionLimits(100, 100, Duration.ofSeconds(1), LONG, LONG, LONG);

  /** The beginning of a handshake record of 512 octets (RFC 8446, section 5.1). */
  private static final byte[] BEGUN = {22, 3, 1, 2, 0, 1};

  private static final int PACE_MILLIS = 20;

  @Test
  void a_handshake_that_goes_on_octet_by_octet_is_cut_in_time() throws IOException {
    try (TestServer server = new TestServer(settings -> settings.withConnections(HASTY));
        Socket dribbling = connect(server)) {
      dribbling.setSoTimeout(PACE_MILLIS);
      dribbling.getOutputStream().write(BEGUN);

      await().until(() -> isCutAfter(dribbling, (byte) 0));
      server.awaitNoConnection();
      server.serveNextCalls();
    }
  }

  private static boolean isCutAfter(Socket socket, byte one) {
    try {
      socket.getOutputStream().write(one);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException cut) {
      return true;
    }
  }

  @Test
  void what_is_not_encrypted_is_cut_and_others_are_served() throws IOException {
    try (TestServer server = TestServer.started();
        TestPhone phone = server.phone("UDP");
        Socket plain = connect(server)) {
      String request = phone.request("OPTIONS").toString();
      plain.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      server.awaitNoConnection();
      server.serveNextCalls();
    }
  }

  @Test
  void RFC_3261_12_1_1_sips_is_served_where_it_is_encrypted_and_our_contact_is_sips_too() {
    try (TestServer server = TestServer.started();
        TestPhone phone = server.phone("TLS")) {
      RequestText invite = phone.invite();
      String start = invite.startLine().replace("sip:", "sips:");
      Reply ok =
          phone
              .send(invite.startLine(start).set("Contact", "<sips:phone@127.0.0.1:5061>"))
              .expect(200);
      phone.send(phone.ack());
      server.sip.hangUp(server.bridge.last);

      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(ok.header("Contact"))
          .isEqualTo("<sips:23184500@127.0.0.1:" + server.port("TLS") + ">;isfocus");
      assertThat(bye.startLine()).isEqualTo("BYE sips:phone@127.0.0.1:5061 SIP/2.0");
      assertThat(bye.header("Via")).startsWith("SIP/2.0/TLS 127.0.0.1:");
    }
  }

  @OverEachStream
  void a_phone_that_reads_nothing_is_cut_and_others_are_served(String protocol) {
    try (TestServer server = TestServer.trusting();
        TestPhone deaf = server.phone(protocol)) {
      Throwable cut = catchThrowable(() -> askForEver(deaf));

      assertThat(cut).isInstanceOf(UncheckedIOException.class);
      server.serveNextCalls();
    }
  }

  private static void askForEver(TestPhone phone) {
    while (true) {
      phone.send(phone.request("OPTIONS"));
    }
  }

  private static Socket connect(TestServer server) throws IOException {
    return new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port("TLS"));
  }
}
