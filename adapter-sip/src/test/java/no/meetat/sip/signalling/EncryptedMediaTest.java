package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.meetat.sip.media.MediaEncryption;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.Encryption;
import no.meetat.sip.peer.EncryptionPolicy;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of media in calls (RFC 4568). */
class EncryptedMediaTest {

  private static final String KEY = "WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";
  private static final String OTHER_KEY = "AAAAX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";
  private static final String CLEAR = TestPhone.SDP;
  private static final String SECURE =
      CLEAR.replace("RTP/AVP", "RTP/SAVP")
          + "a=crypto:4 AES_CM_128_HMAC_SHA1_80 inline:"
          + KEY
          + "|2^31\r\n";
  private static final Pattern CRYPTO = Pattern.compile("a=crypto:(\\d+) (\\w+) inline:(\\S+)");

  @Test
  void RFC_4568_5_1_2_an_encrypted_offer_over_tls_is_answered_by_a_key_of_ours() {
    try (TestServer server = TestServer.started();
        TestPhone phone = server.phone("TLS")) {
      Reply ok = phone.callBy(invite(phone, SECURE));

      MediaEncryption keys = agreed(server);
      assertThat(ok.text()).containsPattern("m=audio \\d+ RTP/SAVP 8 101\r\n");
      assertThat(keyIn(ok, "4 AES_CM_128_HMAC_SHA1_80")).isEqualTo(keys.ours().written());
      assertThat(keys.theirs().written()).isEqualTo(KEY);
      assertThat(server.media.negotiated.toString()).doesNotContain(KEY, keys.ours().written());
      phone.hangUp();
    }
  }

  @Test
  void RFC_4568_7_1_4_a_reinvite_keeps_our_key_with_the_peers_and_changes_it_with_it() {
    try (TestServer server = TestServer.started();
        TestPhone phone = server.phone("TLS")) {
      phone.callBy(invite(phone, SECURE));
      MediaEncryption first = agreed(server);
      phone.callBy(reinvite(phone, SECURE.replace("o=- 1 1", "o=- 1 2")));
      MediaEncryption second = agreed(server);
      phone.callBy(reinvite(phone, SECURE.replace(KEY, OTHER_KEY)));
      MediaEncryption third = agreed(server);

      assertThat(second).isEqualTo(first);
      assertThat(third.ours()).isNotEqualTo(first.ours());
      assertThat(third.theirs().written()).isEqualTo(OTHER_KEY);
      phone.hangUp();
    }
  }

  @Test
  void RFC_4568_7_a_key_that_comes_later_by_another_way_is_not_taken() {
    try (TestServer server = TestServer.started();
        TestPhone phone = server.phone("TLS");
        TestPhone aside = server.phone("UDP")) {
      phone.callBy(invite(phone, SECURE));
      String via = "SIP/2.0/UDP 127.0.0.1:" + aside.line.port() + ";branch=z9hG4bKaside;rport";
      aside.send(reinvite(phone, SECURE.replace(KEY, OTHER_KEY)).set("Via", via).toString());

      assertThat(aside.expect(488).header("Warning")).contains("not sent over TLS");
      assertThat(agreed(server).theirs().written()).isEqualTo(KEY);
      phone.hangUp();
    }
  }

  @Test
  void RFC_4568_5_1_1_an_invite_without_offer_is_offered_keys_and_answers_one() {
    try (TestServer server = TestServer.started();
        TestPhone phone = server.phone("TLS")) {
      Reply ok = phone.send(phone.request("INVITE")).expect(200);
      String ours = keyIn(ok, "2 AES_CM_128_HMAC_SHA1_80");
      phone.send(
          phone
              .ack()
              .body(
                  "application/sdp",
                  CLEAR + "a=crypto:2 AES_CM_128_HMAC_SHA1_80 inline:" + KEY + "\r\n"));
      await().until(() -> !server.media.negotiated.isEmpty());

      MediaEncryption keys = agreed(server);
      assertThat(ok.text()).contains(" RTP/AVP 9 8 0 101\r\n");
      assertThat(keys.ours().written()).isEqualTo(ours);
      assertThat(keys.theirs().written()).isEqualTo(KEY);
      phone.hangUp();
    }
  }

  /** The policy, whether the signalling is private; over what, and what becomes of the offers. */
  @ParameterizedTest
  @CsvSource({
    "OFF,  false, TLS, 200, 488",
    "MAY,  false, TLS, 200, 200",
    "MUST, false, TLS, 488, 200",
    "OFF,  false, UDP, 200, 488",
    "MAY,  false, UDP, 200, 488",
    "MUST, false, UDP, 488, 488",
    "MAY,  false, TCP, 200, 488",
    "OFF,  true,  UDP, 200, 488",
    "MAY,  true,  UDP, 200, 200",
    "MUST, true,  UDP, 488, 200",
  })
  void RFC_4568_7_keys_are_taken_where_nobody_else_reads_them(
      EncryptionPolicy policy, boolean isPrivate, String protocol, int clear, int secure) {
    Encryption encryption = new Encryption(policy, isPrivate);
    try (TestServer server = new TestServer(settings -> settings.withPeers(peers(encryption)));
        TestPhone phone = server.phone(protocol)) {
      expect(phone, CLEAR, clear);
      expect(phone, SECURE, secure);
    }
  }

  @Test
  void strangers_have_terms_too() {
    CallTerms terms = CallTerms.DEFAULT.with(new Encryption(EncryptionPolicy.MUST, false));
    try (TestServer server =
            new TestServer(settings -> settings.withPeers(Peers.NONE.withStrangers(terms)));
        TestPhone phone = server.phone("TLS")) {
      expect(phone, CLEAR, 488);
      expect(phone, SECURE, 200);
    }
  }

  @Test
  void an_invite_without_offer_gets_488_where_what_must_be_encrypted_cannot_be() {
    Encryption must = new Encryption(EncryptionPolicy.MUST, false);
    try (TestServer server = new TestServer(settings -> settings.withPeers(peers(must)));
        TestPhone phone = server.phone("UDP")) {
      assertThat(phone.send(phone.request("INVITE")).expect(488).header("Warning"))
          .contains("not sent over TLS");
      phone.send(phone.ack());
    }
  }

  private static void expect(TestPhone phone, String offer, int status) {
    phone.newCall();
    RequestText invite = invite(phone, offer);
    if (status == 200) {
      phone.callBy(invite);
      phone.hangUp();
    } else {
      Reply refused = phone.send(invite).expect(status);
      phone.send(phone.onBranchOf(invite, "ACK").set("To", refused.header("To")));
      assertThat(refused.header("Warning")).startsWith("399 meetat \"audio that is ");
      assertThat(refused.text()).doesNotContain(KEY);
    }
  }

  private static Peers peers(Encryption encryption) {
    return Peers.of(
            Vector.of(
                new Peer(
                        "loopback",
                        AddressRange.parse("127.0.0.0/8").toVector(),
                        HashSet.empty(),
                        true,
                        MediaPath.LEARN,
                        HashSet.empty(),
                        Option.none())
                    .with(CallTerms.DEFAULT.with(encryption))))
        .get();
  }

  private static RequestText invite(TestPhone phone, String offer) {
    return phone.request("INVITE").body("application/sdp", offer);
  }

  private static RequestText reinvite(TestPhone phone, String offer) {
    return invite(phone, offer);
  }

  private static MediaEncryption agreed(TestServer server) {
    return Vector.ofAll(server.media.negotiated).last().encryption().get();
  }

  private static String keyIn(Reply reply, String tagAndSuite) {
    Matcher line = CRYPTO.matcher(reply.text());
    while (line.find()) {
      if (tagAndSuite.equals(line.group(1) + " " + line.group(2))) {
        return line.group(3);
      }
    }
    throw new AssertionError("no key for " + tagAndSuite);
  }
}
