package no.meetat.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import no.meetat.call.CallId;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.Peers;
import org.junit.jupiter.api.Test;

/** What becomes of a message that is noted. */
class TraceTest {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final int PATIENCE_MILLIS = 5_000;

  @Test
  void S8_it_is_kept_without_codes() {
    try (Trace trace = start(new TraceSettings(1 << 20, Option.none(), 0))) {
      note(trace, "INVITE sip:23184500,,71320465#@a SIP/2.0\r\nCall-ID: abc\r\n\r\n");
      trace.begun(new CallId("c1"), "abc");

      await().until(() -> trace.of(new CallId("c1")).isDefined());
      TracedMessage kept = trace.of(new CallId("c1")).get().messages().head();
      assertThat(kept.text())
          .isEqualTo("INVITE sip:23184500xxxx@a SIP/2.0\r\nCall-ID: abc\r\n\r\n");
      assertThat(kept.own()).isEqualTo(LoopbackFlow.UDP.local());
      assertThat(kept.far()).isEqualTo(LoopbackFlow.UDP.remote());
    }
  }

  @Test
  void S8_it_is_sent_to_the_capture_server_without_codes() throws IOException {
    try (DatagramSocket server = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0));
        Trace trace = start(capturing(server.getLocalPort()))) {
      note(trace, "INFO sip:a SIP/2.0\r\nCall-ID: abc\r\nContent-Length: 1\r\n\r\n7");

      HepReader packet = receive(server);
      assertThat(packet.text(15))
          .isEqualTo("INFO sip:a SIP/2.0\r\nCall-ID: abc\r\nContent-Length: 4\r\n\r\nxxxx");
      assertThat(packet.text(17)).isEqualTo("abc");
      assertThat(packet.number(12)).isEqualTo(2_001);
      await().until(() -> trace.statistics().sent() == 1);
      assertThat(trace.statistics().octets()).isZero();
    }
  }

  @Test
  void what_a_capture_server_that_is_away_does_not_get_is_counted_and_held_up_by_nothing()
      throws IOException {
    int port;
    try (DatagramSocket gone = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
      port = gone.getLocalPort();
    }
    try (Trace trace = start(capturing(port))) {
      await()
          .until(() -> {
            note(trace, "OPTIONS sip:a SIP/2.0\r\nCall-ID: abc\r\n\r\n");
            return trace.statistics().unsent() > 2;
          });
      assertThat(trace.statistics().missed()).isZero();
    }
  }

  @Test
  void what_has_no_Call_ID_and_keep_alives_are_not_kept() {
    try (Trace trace = start(new TraceSettings(1 << 20, Option.none(), 0))) {
      note(trace, "\r\n\r\n");
      note(trace, "71320465\r\n\r\n");
      note(trace, "");
      note(trace, "OPTIONS sip:a SIP/2.0\r\nCall-ID: abc\r\n\r\n");

      await().until(() -> trace.with("abc").isDefined());
      assertThat(trace.last()).isOne();
    }
  }

  @Test
  void RFC_3261_7_5_a_message_behind_line_ends_is_one() {
    try (Trace trace = start(new TraceSettings(1 << 20, Option.none(), 0))) {
      note(trace, "\r\n\r\nOPTIONS sip:a SIP/2.0\r\nCall-ID: abc\r\n\r\n");

      await().until(() -> trace.with("abc").isDefined());
    }
  }

  @Test
  void a_thread_that_keeps_messages_no_more_is_a_warning() {
    Trace trace = start(new TraceSettings(1 << 20, Option.none(), 0));
    assertThat(trace.warnings()).isEmpty();

    trace.close();
    await()
        .untilAsserted(() ->
            assertThat(trace.warnings())
                .containsExactly("sip-trace is stuck: no messages are traced"));
  }

  @Test
  void nothing_is_noted_where_nothing_is_wanted() {
    try (Trace trace = start(TraceSettings.OFF)) {
      note(trace, "OPTIONS sip:a SIP/2.0\r\nCall-ID: abc\r\n\r\n");
      trace.begun(new CallId("c1"), "abc");
      trace.ended(new CallId("c1"));

      assertThat(trace.keeps()).isFalse();
      assertThat(trace.of(new CallId("c1"))).isEmpty();
    }
  }

  private static Trace start(TraceSettings settings) {
    return Trace.start(settings, AccessNumbers.DEFAULT, Peers.NONE, InstantSource.system());
  }

  private static TraceSettings capturing(int port) {
    return new TraceSettings(0, Option.some(new InetSocketAddress(LOOPBACK, port)), 2_001);
  }

  private static void note(Trace trace, String message) {
    byte[] octets = message.getBytes(StandardCharsets.ISO_8859_1);
    trace.received(octets, LoopbackFlow.UDP, System.nanoTime());
  }

  private static HepReader receive(DatagramSocket server) throws IOException {
    server.setSoTimeout(PATIENCE_MILLIS);
    DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
    server.receive(packet);
    return new HepReader(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
  }
}
