package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import no.meetat.contract.Seed;
import no.meetat.sip.peer.Peers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no phone should send; after each, the next call is served as if nothing had happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TortureTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private @AutoClose final TestServer server =
      new TestServer(
          settings -> settings.withPeers(Peers.DEFAULT).withTimers(TestServer.IMPATIENT));

  @AfterEach
  void nextCallsAreServed() {
    server.serveNextCalls();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Via           | | Missing Via",
        "From          | | Missing From",
        "To            | | Missing To",
        "Call-ID       | | Missing Call-ID",
        "CSeq          | | Missing CSeq",
        "CSeq          | x INVITE | Malformed CSeq",
        "CSeq          | 4294967296 INVITE | Malformed CSeq",
        "CSeq          | 1 BYE | CSeq Method Mismatch",
        "Max-Forwards  | 256 | Malformed Max-Forwards",
        "Max-Forwards  | -1 | Malformed Max-Forwards",
        "Content-Length| -5 | Malformed Content-Length",
        "Content-Length| 4294967328 | Malformed Content-Length",
        "Content-Length| 2000000000 | Malformed Content-Length",
        "Content-Length| 5x | Malformed Content-Length",
        "From          | <<>>;;tag | Malformed From",
        "To            | \"unclosed <sip:a@b> | Malformed To",
        "Contact       | <sip:%%%@[::> | Malformed Contact",
      })
  void a_malformed_header_gets_400_with_a_clean_reason_over_both_transports(
      String header, String value, String reason) {
    for (String protocol : new String[] {"UDP", "TCP"}) {
      try (TestPhone phone = server.phone(protocol)) {
        RequestText invite = phone.invite();
        phone.send(value == null ? invite.without(header) : invite.set(header, value));
        if (header.equals("Via")) {
          phone.expectSilence();
        } else {
          assertThat(phone.expect(400).startLine()).isEqualTo("SIP/2.0 400 " + reason);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "INVITE sip:23184500@127.0.0.1 SIP/7.0, SIP/2.0 505 Version Not Supported",
    "' INVITE sip:23184500@127.0.0.1 SIP/2.0', SIP/2.0 400 Malformed Start Line",
    "INVITE  sip:23184500@127.0.0.1 SIP/2.0, SIP/2.0 400 Malformed Start Line",
    "INVITE sip:23184500@127.0.0.1, SIP/2.0 400 Malformed Start Line",
    "INVITE <sip:23184500@127.0.0.1 > SIP/2.0, SIP/2.0 400 Malformed Start Line",
    "'INVITE sip:23184500@127.0.0.1 SIP/2.0 ', SIP/2.0 400 Malformed Start Line",
  })
  void a_malformed_start_line_is_refused(String startLine, String answer) {
    for (String protocol : new String[] {"UDP", "TCP"}) {
      try (TestPhone phone = server.phone(protocol)) {
        phone.send(phone.invite().startLine(startLine));

        assertThat(phone.next().startLine()).isEqualTo(answer);
      }
    }
  }

  @Test
  void three_hundred_copies_of_a_header_are_too_many() {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText request = phone.request("OPTIONS");
      for (int copy = 0; copy < 300; copy++) {
        request = request.add("X-Copy", "x");
      }
      assertThat(phone.send(request).expect(400).startLine()).contains("Too Many Headers");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"From", "To", "Call-ID", "CSeq"})
  void a_header_that_may_come_once_comes_once(String header) {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText request = phone.request("OPTIONS");

      assertThat(phone.send(request.add(header, request.header(header))).expect(400).startLine())
          .isEqualTo("SIP/2.0 400 More Than One " + header);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Max-Forwards, 70, Max-Forwards",
    "Content-Type, application/sdp, Content-Type",
    "c, text/plain, Content-Type",
    "Content-Disposition, session, Content-Disposition",
    "Event, conference, Event",
    "Expires, 60, Expires",
    "Session-Expires, 1800, Session-Expires",
    "x, 1800, Session-Expires",
    "Min-SE, 90, Min-SE",
    "RAck, 1 1 INVITE, RAck",
    "r, <sip:a@127.0.0.1>, Refer-To",
    "Replaces, a;to-tag=b;from-tag=c, Replaces",
    "Info-Package, x, Info-Package",
  })
  void RFC_3261_7_3_1_which_of_two_is_meant_nobody_knows(String name, String value, String header) {
    try (TestPhone phone = server.phone("UDP")) {
      RequestText twice = phone.request("OPTIONS").add(name, value).add(header, value);

      assertThat(phone.send(twice).expect(400).startLine())
          .isEqualTo("SIP/2.0 400 More Than One " + header);
    }
  }

  @Test
  void compact_forms_folded_lines_and_leading_line_ends_are_read() {
    try (TestPhone phone = server.phone("TCP")) {
      String invite =
          phone
              .invite()
              .toString()
              .replace("Via:", "v:")
              .replace("From: ", "f:\r\n ")
              .replace("To:", "t :")
              .replace("Call-ID:", "i:")
              .replace("Content-Length:", "l:")
              .replace("Content-Type:", "c:")
              .replace("Contact:", "m:");

      phone.send("\r\n" + invite).expect(200);
      phone.send(phone.ack());
      phone.hangUp();
    }
  }

  @Test
  void truncated_messages_are_dropped_or_refused() {
    try (TestPhone phone = server.phone("UDP")) {
      byte[] invite = phone.invite().toString().getBytes(StandardCharsets.UTF_8);
      for (int length = 0; length < invite.length; length += 7) {
        phone.sendBytes(Arrays.copyOf(invite, length));
      }
    }
  }

  @Test
  void binary_junk_is_dropped() {
    Random random = new Random(1);
    for (String protocol : new String[] {"UDP", "TCP"}) {
      try (TestPhone phone = server.phone(protocol)) {
        byte[] junk = new byte[1_000];
        random.nextBytes(junk);
        phone.sendBytes(junk);
      }
    }
  }

  @Test
  void damaged_messages_end_nothing() {
    Random random = Seed.of(TortureTest.class);
    try (TestPhone phone = server.phone("UDP")) {
      for (int round = 0; round < 5_000; round++) {
        phone.newCall();
        phone.sendBytes(damaged(detailed(phone.invite()).toString(), random));
      }
    }
    await().atMost(PATIENCE).until(() -> server.sip.callsInProgress() == 0);
  }

  /** With all that a network may tell of a call. */
  private static RequestText detailed(RequestText invite) {
    return invite
        .add("Supported", "timer, 100rel")
        .add("Session-Expires", "600;refresher=uac")
        .add("Min-SE", "90")
        .add("P-Charging-Vector", "icid-value=abc-1;orig-ioi=a")
        .add("Diversion", "<sip:+4722222222@x>;reason=no-answer")
        .add("History-Info", "<sip:+4722222222@x>;index=1,<sip:a@b;cause=302>;index=1.1;mp=1");
  }

  private static byte[] damaged(String message, Random random) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    for (int count = 0; count < 4; count++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Test
  void a_response_to_nothing_is_dropped() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.ok(new Reply(phone.request("BYE").toString()));
      phone.expectSilence();
    }
  }

  @Test
  void a_control_character_is_refused_not_sent_back_and_counted() {
    long before = server.sip.messagesMalformed();
    try (TestPhone phone = server.phone("UDP")) {
      Reply refusal = phone.send(phone.request("OPTIONS").add("X-Bad", "a\nVia: b")).expect(400);
      phone.send("OPTIONS sip:a@b SIP/2.0\r\n\r\n").send("\r\n\r\n");

      assertThat(refusal.startLine()).isEqualTo("SIP/2.0 400 Control Character");
      assertThat(refusal.text()).doesNotContain("Via: b");
      await().until(() -> server.sip.messagesMalformed() == before + 2);
    }
  }
}
