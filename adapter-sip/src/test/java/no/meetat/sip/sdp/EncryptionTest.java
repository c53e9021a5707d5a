package no.meetat.sip.sdp;

import static no.meetat.sip.sdp.SdpText.parsed;
import static no.meetat.sip.sdp.SdpText.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import java.net.InetAddress;
import no.meetat.sip.media.MediaEncryption;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.peer.EncryptionPolicy;
import no.meetat.sip.srtp.CryptoSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in offers and answers (RFC 4568). */
class EncryptionTest {

  private static final String KEY = "WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";
  private static final String OTHER_KEY = "AAAAX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";
  private static final String CRYPTO = "a=crypto:7 AES_CM_128_HMAC_SHA1_80 inline:" + KEY;
  private static final String OTHER_CRYPTO =
      "a=crypto:7 AES_CM_128_HMAC_SHA1_80 inline:" + OTHER_KEY;

  private final LocalSession session = session(EncryptionPolicy.MAY, true);

  private static LocalSession session(EncryptionPolicy policy, boolean safe) {
    return new LocalSession(
        7,
        InetAddress.ofLiteral("127.0.0.1"),
        4002,
        new MediaTargets(address -> false, HashSet.empty()),
        new KeyTerms(policy, safe));
  }

  /** The policy, whether keys are safe, the offer; and its answer, or why it is refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OFF  | true  | RTP/AVP          | RTP/AVP",
        "OFF  | true  | RTP/AVP crypto   | RTP/AVP",
        "OFF  | true  | RTP/SAVP crypto  | audio that is RTP/SAVP, not RTP/AVP",
        "OFF  | true  | RTP/SAVPF crypto | audio that is RTP/SAVPF, not RTP/AVP",
        "MAY  | true  | RTP/AVP          | RTP/AVP",
        "MAY  | true  | RTP/AVP crypto   | RTP/AVP crypto",
        "MAY  | true  | RTP/SAVP crypto  | RTP/SAVP crypto",
        "MAY  | true  | RTP/SAVPF crypto | RTP/SAVPF crypto",
        "MAY  | true  | RTP/SAVP         | audio without a=crypto of AEAD_AES_128_GCM or AES_CM_128_HMAC_SHA1_80 or AES_CM_128_HMAC_SHA1_32",
        "MAY  | true  | RTP/AVPF crypto  | audio that is RTP/AVPF, not RTP/AVP",
        "MAY  | true  | UDP/TLS/RTP/SAVP crypto | audio that is UDP/TLS/RTP/SAVP, not RTP/AVP",
        "MAY  | false | RTP/AVP          | RTP/AVP",
        "MAY  | false | RTP/AVP crypto   | RTP/AVP",
        "MAY  | false | RTP/SAVP crypto  | audio that is to be encrypted, with keys that are not sent over TLS",
        "MUST | true  | RTP/AVP          | audio that is not encrypted",
        "MUST | true  | RTP/AVP crypto   | RTP/AVP crypto",
        "MUST | true  | RTP/SAVP crypto  | RTP/SAVP crypto",
        "MUST | true  | RTP/SAVP         | audio without a=crypto of AEAD_AES_128_GCM or AES_CM_128_HMAC_SHA1_80 or AES_CM_128_HMAC_SHA1_32",
        "MUST | false | RTP/AVP          | audio that is to be encrypted, with keys that are not sent over TLS",
        "MUST | false | RTP/AVP crypto   | audio that is to be encrypted, with keys that are not sent over TLS",
        "MUST | false | RTP/SAVP crypto  | audio that is to be encrypted, with keys that are not sent over TLS",
      })
  void RFC_4568_5_1_2_an_offer_is_answered_as_policy_and_signalling_allow(
      EncryptionPolicy policy, boolean safe, String offer, String expected) {
    SessionDescription read = offer(offer.replace(" crypto", ""), offer.contains(" crypto"));
    LocalSession answering = session(policy, safe);

    String answer =
        answering
            .answer(read)
            .map(agreement -> described(agreement.description(), agreement.stream()))
            .getOrElseGet(SdpFault::reason);

    assertThat(answer).isEqualTo(expected);
    assertThat(LocalSession.check(read, new KeyTerms(policy, safe)).isRight())
        .isEqualTo(answer.startsWith("RTP"));
  }

  private static SessionDescription offer(String profile, boolean withKey) {
    return parsed("m=audio 4000 " + profile + " 8 101" + (withKey ? "\r\n" + CRYPTO : ""));
  }

  private static String described(SessionDescription answer, MediaStream stream) {
    MediaDescription audio = answer.media().head();
    Vector<CryptoLine> lines = CryptoLine.all(audio.attributes());
    assertThat(lines.size()).isEqualTo(stream.encryption().isDefined() ? 1 : 0);
    lines.forEach(line -> {
      assertThat(line.tag()).isEqualTo("7");
      assertThat(line.key()).isEqualTo(stream.encryption().get().ours());
      assertThat(line.key()).isNotEqualTo(stream.encryption().get().theirs());
      assertThat(stream.encryption().get().theirs().written()).isEqualTo(KEY);
    });
    return audio.protocol() + (lines.isEmpty() ? "" : " crypto");
  }

  @ParameterizedTest
  @CsvSource({"OFF,RTP/AVP,2", "MAY,RTP/SAVP,1", "MUST,RTP/SAVP,1"})
  void RFC_4568_6_of_two_sections_the_encrypted_one_is_taken_where_it_can_be(
      EncryptionPolicy policy, String taken, int index) {
    SessionDescription offer =
        parsed(
            "m=video 5000 RTP/AVP 31", "m=audio 4004 RTP/SAVP 8", CRYPTO, "m=audio 4000 RTP/AVP 8");
    SessionDescription mirrored =
        parsed(
            "m=video 5000 RTP/AVP 31", "m=audio 4000 RTP/AVP 8", "m=audio 4004 RTP/SAVP 8", CRYPTO);

    assertThat(taken(policy, offer)).isEqualTo(index + " " + taken);
    assertThat(taken(policy, mirrored)).isEqualTo(3 - index + " " + taken);
  }

  private static String taken(EncryptionPolicy policy, SessionDescription offer) {
    Vector<MediaDescription> media =
        session(policy, true).answer(offer).get().description().media();
    MediaDescription audio = media.filter(section -> section.port().equals("4002")).single();
    return media.indexOf(audio) + " " + audio.protocol();
  }

  @Test
  void RFC_4568_7_1_4_an_offer_that_keeps_its_key_is_answered_by_the_same_key_and_version() {
    LocalSession.Agreement first = session.answer(parsed("m=audio 4000 RTP/SAVP 8", CRYPTO)).get();
    LocalSession.Agreement again = session.answer(parsed("m=audio 4000 RTP/SAVP 8", CRYPTO)).get();
    LocalSession.Agreement held =
        session.answer(parsed("m=audio 4000 RTP/SAVP 8", CRYPTO, "a=sendonly")).get();

    assertThat(again).isEqualTo(first);
    assertThat(held.stream().encryption()).isEqualTo(first.stream().encryption());
    assertThat(written(held.description())).contains("o=- 7 2 IN IP4", "a=recvonly");
  }

  @Test
  void RFC_4568_7_1_4_a_new_key_is_answered_by_a_new_key() {
    MediaEncryption before = agreed(session, CRYPTO);
    MediaEncryption after = agreed(session, OTHER_CRYPTO);

    assertThat(after.theirs().written()).isEqualTo(OTHER_KEY);
    assertThat(after.ours()).isNotEqualTo(before.ours());
  }

  @Test
  void RFC_3711_9_1_the_same_key_in_another_suite_is_answered_by_a_new_key() {
    MediaEncryption before = agreed(session, CRYPTO);
    MediaEncryption after = agreed(session, CRYPTO.replace("_80", "_32"));

    assertThat(after.suite()).isEqualTo(CryptoSuite.AES_CM_128_HMAC_SHA1_32);
    assertThat(after.ours()).isNotEqualTo(before.ours());
  }

  private static MediaEncryption agreed(LocalSession session, String crypto) {
    return session.answer(parsed("m=audio 4000 RTP/SAVP 8", crypto)).get().stream()
        .encryption()
        .get();
  }

  @Test
  void RFC_3264_8_an_offer_that_is_refused_changes_no_key() {
    MediaEncryption before = agreed(session, CRYPTO);
    assertThat(session.answer(parsed("m=audio 4000 RTP/SAVP 18", OTHER_CRYPTO)).isLeft()).isTrue();

    assertThat(agreed(session, CRYPTO)).isEqualTo(before);
  }

  @Test
  void RFC_3264_8_a_call_may_go_on_in_clear() {
    agreed(session, CRYPTO);

    assertThat(session.answer(parsed("m=audio 4000 RTP/AVP 8")).get().stream().encryption())
        .isEmpty();
  }

  /** The policy, whether keys are safe; what we offer. */
  @ParameterizedTest
  @CsvSource({
    "OFF,true,RTP/AVP,0",
    "MAY,true,RTP/AVP,3",
    "MAY,false,RTP/AVP,0",
    "MUST,true,RTP/SAVP,3",
  })
  void RFC_4568_5_1_1_our_offer_has_keys_where_they_are_safe(
      EncryptionPolicy policy, boolean safe, String profile, int keys) {
    SessionDescription offer = session(policy, safe).offer().get();

    assertThat(offer.media().head().protocol()).isEqualTo(profile);
    assertThat(CryptoLine.all(offer.media().head().attributes())).hasSize(keys);
  }

  @Test
  void what_must_be_encrypted_is_not_offered_where_keys_are_not_safe() {
    assertThat(session(EncryptionPolicy.MUST, false).offer().isLeft()).isTrue();
  }

  /** The policy, the answer to our offer of keys 1 to 3; and what is agreed. */
  @ParameterizedTest
  @CsvSource({
    "MAY,RTP/AVP,2 AES_CM_128_HMAC_SHA1_80,AES_CM_128_HMAC_SHA1_80",
    "MAY,RTP/AVP,3 AES_CM_128_HMAC_SHA1_32,AES_CM_128_HMAC_SHA1_32",
    "MAY,RTP/SAVP,2 AES_CM_128_HMAC_SHA1_80,AES_CM_128_HMAC_SHA1_80",
    "MAY,RTP/AVP,'',clear",
    "MAY,RTP/AVP,2 AES_256_CM_HMAC_SHA1_80,clear",
    "MAY,RTP/AVP,3 AES_CM_128_HMAC_SHA1_80,fault",
    "MAY,RTP/AVP,9 AES_CM_128_HMAC_SHA1_80,fault",
    "MAY,RTP/SAVP,'',fault",
    "MUST,RTP/SAVP,2 AES_CM_128_HMAC_SHA1_80,AES_CM_128_HMAC_SHA1_80",
    "MUST,RTP/SAVP,3 AES_CM_128_HMAC_SHA1_80,fault",
    "MUST,RTP/SAVP,'',fault",
    "MUST,RTP/AVP,'',fault",
  })
  void RFC_4568_5_1_3_the_answer_takes_one_of_the_keys_offered(
      EncryptionPolicy policy, String profile, String crypto, String expected) {
    LocalSession offering = session(policy, true);
    Vector<CryptoLine> offered = CryptoLine.all(offering.offer().get().media().head().attributes());
    String line = crypto.isEmpty() ? "a=sendrecv" : "a=crypto:" + crypto + " inline:" + KEY;

    String agreed =
        offering
            .accept(parsed("m=audio 4000 " + profile + " 8", line))
            .map(stream -> described(offered, stream))
            .getOrElse("fault");

    assertThat(agreed).isEqualTo(expected);
  }

  private static String described(Vector<CryptoLine> offered, MediaStream stream) {
    stream
        .encryption()
        .forEach(keys -> {
          assertThat(offered.find(line -> line.suite() == keys.suite()).get().key())
              .isEqualTo(keys.ours());
          assertThat(keys.theirs().written()).isEqualTo(KEY);
        });
    return stream.encryption().map(keys -> keys.suite().name()).getOrElse("clear");
  }

  @Test
  void RFC_4568_7_1_a_later_offer_stays_encrypted_and_has_new_keys() {
    MediaEncryption before = agreed(session, CRYPTO);
    SessionDescription offer = session.offer().get();

    assertThat(offer.media().head().protocol()).isEqualTo("RTP/SAVP");
    assertThat(CryptoLine.all(offer.media().head().attributes()).map(CryptoLine::key))
        .hasSize(3)
        .doesNotContain(before.ours());
    assertThat(session.accept(parsed("m=audio 4000 RTP/AVP 8")).isLeft()).isTrue();
  }

  @Test
  void RFC_4028_7_4_a_refresh_changes_no_key() {
    MediaEncryption before = agreed(session, CRYPTO);
    SessionDescription offered = session.current();

    assertThat(written(offered)).contains("a=crypto:7 ", before.ours().written());
    assertThat(session.accept(parsed("m=audio 4000 RTP/SAVP 8", CRYPTO)).get().encryption().get())
        .isEqualTo(before);
    assertThat(
            session
                .accept(parsed("m=audio 4000 RTP/SAVP 8", OTHER_CRYPTO))
                .get()
                .encryption()
                .get())
        .isEqualTo(
            new MediaEncryption(
                before.suite(), before.ours(), agreed(session, OTHER_CRYPTO).theirs()));
  }
}
