package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import no.meetat.sip.peer.Peers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a peer may want media, and what signalling vouches for. All share a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaAskedForTest {

  private static final InetAddress CALLER = InetAddress.ofLiteral("127.0.0.1");

  private @AutoClose final TestServer server = TestServer.impatient();

  @AfterEach
  void forget() {
    server.media.forget();
  }

  @ParameterizedTest(name = "{0}:{1} {2}")
  @CsvSource({
    "127.0.0.1, 20002, 488",
    "127.0.0.1, 29999, 488",
    "127.0.0.1, 40000, 200",
    "127.0.0.9, 20002, 200",
    "127.255.255.255, 40000, 488",
    "255.255.255.255, 40000, 488",
    "240.0.0.1, 40000, 488",
    "224.0.0.1, 40000, 488",
    "0.0.0.1, 40000, 488",
    "0.0.0.0, 40000, 200",
  })
  void an_offer_of_media_for_ourselves_for_several_or_for_nobody_is_refused(
      String address, String port, int status) {
    try (TestPhone phone = server.phone("UDP")) {
      phone.send(phone.invite().body("application/sdp", sdp(address, port))).expect(status);
    }
  }

  @Test
  void an_offer_of_media_for_our_signalling_port_is_refused() {
    try (TestPhone phone = server.phone("UDP")) {
      String ours = sdp("127.0.0.1", String.valueOf(server.port));
      Reply refusal = phone.send(phone.invite().body("application/sdp", ours)).expect(488);
      assertThat(refusal.header("Warning")).contains("of this server");
    }
  }

  @Test
  void a_later_offer_and_an_answer_in_the_ACK_are_held_to_the_same() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      String ours = sdp("127.0.0.1", "20000");
      phone.send(phone.invite().body("application/sdp", ours)).expect(488);
      phone.hangUp();
    }
    try (TestPhone phone = server.phone("UDP")) {
      phone.send(phone.request("INVITE")).expect(200);
      phone.send(phone.ack().body("application/sdp", sdp("127.0.0.1", "20000")));
      phone.ok(phone.expectRequest("BYE"));
    }
  }

  @Test
  void an_ACK_vouches_for_the_address_it_came_from() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.send(phone.invite()).expect(200);
      assertThat(server.media.shown).isEmpty();
      phone.send(phone.ack());
      phone.hangUp();
    }
    assertThat(server.media.shown).containsExactly(CALLER);
    assertThat(server.media.trusted).isFalse();
  }

  @Test
  void a_peer_we_trust_may_name_any_address() {
    try (TestServer trusting = new TestServer(s -> s.withPeers(Peers.DEFAULT));
        TestPhone phone = trusting.phone("UDP")) {
      phone.call();
      phone.hangUp();
      assertThat(trusting.media.trusted).isTrue();
    }
  }

  @Test
  void media_of_a_stranger_are_learnt_and_of_a_peer_come_as_it_says() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      phone.hangUp();
    }
    assertThat(server.media.followed).containsExactly("LEARN " + CALLER.getHostAddress());
  }

  private static String sdp(String address, String port) {
    return TestPhone.SDP.replace("127.0.0.9", address).replace("4000", port);
  }
}
