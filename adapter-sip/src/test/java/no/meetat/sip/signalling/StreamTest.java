package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;

/** Messages on a connection, whole and not; after each, the next call is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest {

  private @AutoClose final TestServer server = TestServer.impatient();

  @AfterEach
  void nextCallsAreServed() {
    server.serveNextCalls();
  }

  @OverEachStream
  void RFC_5626_4_4_1_a_ping_on_a_connection_gets_a_pong(String protocol) throws Exception {
    try (TestPhone phone = server.phone(protocol)) {
      phone.send("\r\n\r\n").send(phone.request("OPTIONS"));

      assertThat(phone.next().text()).startsWith("\r\nSIP/2.0 200 OK");
    }
  }

  @OverEachStream
  void RFC_3261_7_5_behind_line_ends_and_a_NUL_the_next_message_is_served(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.send("\r\n\0").send(phone.request("OPTIONS")).expect(200);
      phone.send("\0\r\n").send(phone.request("OPTIONS")).expect(200);
    }
  }

  @OverEachStream
  void RFC_3261_20_14_on_a_stream_a_message_tells_its_length(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      String untold = phone.request("OPTIONS").toString().replace("Content-Length: 0\r\n", "");

      assertThat(phone.send(untold).expect(400).startLine()).contains("Missing Content-Length");
    }
  }

  @OverEachStream
  void RFC_3261_18_3_a_stream_may_bring_a_message_in_bytes_or_two_at_once(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      for (byte one : phone.request("OPTIONS").toString().getBytes(StandardCharsets.UTF_8)) {
        phone.sendBytes(new byte[] {one});
      }
      phone.expect(200);
      phone.send(phone.request("OPTIONS").toString() + phone.request("OPTIONS"));
      assertThat(phone.next().header("CSeq")).isEqualTo("2 OPTIONS");
      assertThat(phone.next().header("CSeq")).isEqualTo("3 OPTIONS");
    }
  }

  @OverEachStream
  void a_connection_closed_in_the_middle_of_an_invite_harms_nobody(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      String invite = phone.invite().toString();
      phone.send(invite.substring(0, invite.length() / 2));
    }
    try (TestPhone phone = server.phone(protocol)) {
      phone.send(phone.invite());
    }
  }

  @OverEachStream
  void a_message_without_end_is_cut_off(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      byte[] junk = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);

      assertThat(catchThrowable(() -> send(phone, junk))).isInstanceOf(UncheckedIOException.class);
    }
  }

  /**
   * More than socket buffers hold, so that the reset is seen; a TLS socket that has seen it may
   * ignore what is written, and says so to the reader.
   */
  private static void send(TestPhone phone, byte[] junk) {
    for (int times = 0; times < 200; times++) {
      phone.sendBytes(junk);
    }
    phone.readOn();
  }
}
