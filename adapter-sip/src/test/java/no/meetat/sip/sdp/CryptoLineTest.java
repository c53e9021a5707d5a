package no.meetat.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import no.meetat.sip.srtp.CryptoSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CryptoLineTest {

  private static final String KEY = "WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";
  private static final String GCM_KEY = "WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubA==";

  /** The value of the attribute, with ^ for a bar, K for a key and G for one of Galois mode. */
  @ParameterizedTest
  @CsvSource({
    "1 AES_CM_128_HMAC_SHA1_80 inline:K, true",
    "1 AES_CM_128_HMAC_SHA1_32 inline:K, true",
    "1 AEAD_AES_128_GCM inline:G, true",
    "123456789 AES_CM_128_HMAC_SHA1_80 inline:K, true",
    "1 aes_cm_128_hmac_sha1_80 INLINE:K, true",
    "1   AES_CM_128_HMAC_SHA1_80   inline:K  , true",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^2\\^20, true",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^2\\^48, true",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^2\\^49, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^1048576, true",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^281474976710656, true",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^281474976710657, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^0, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^-1, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^2\\^20^1:4, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^1:4, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K;inline:K, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^2\\^20^1:4;inline:K^2\\^20^2:4, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K WSH=64, true",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K^2\\^20 wsh=128, true",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K -NEW=1, true",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K NEW=1, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K KDR=1, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K UNENCRYPTED_SRTP, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K UNENCRYPTED_SRTCP, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K UNAUTHENTICATED_SRTP, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K WSH=64 UNENCRYPTED_SRTCP, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K FEC_ORDER=SRTP_FEC, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:K FEC_KEY=inline:K, false",
    "1 AES_256_CM_HMAC_SHA1_80 inline:K, false",
    "1 F8_128_HMAC_SHA1_80 inline:K, false",
    "1 AEAD_AES_128_GCM inline:K, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:G, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:====, false",
    "1 AES_CM_128_HMAC_SHA1_80 inline:KK, false",
    "1 AES_CM_128_HMAC_SHA1_80 K, false",
    "1 AES_CM_128_HMAC_SHA1_80, false",
    "x AES_CM_128_HMAC_SHA1_80 inline:K, false",
    "1234567890 AES_CM_128_HMAC_SHA1_80 inline:K, false",
    "'', false",
  })
  void RFC_4568_9_1_a_line_is_taken_if_we_do_all_that_it_says(String written, boolean taken) {
    String value =
        written
            .replace("\\^", "#")
            .replace("^", "|")
            .replace("#", "^")
            .replaceAll("(?<=inline:)G|(?<=INLINE:)G", GCM_KEY)
            .replaceAll("(?i)(?<=inline:)K", KEY);

    assertThat(CryptoLine.read(Attribute.of("crypto", value)).isDefined()).isEqualTo(taken);
  }

  @Test
  void RFC_4568_9_1_another_attribute_is_none() {
    assertThat(CryptoLine.read(Attribute.of("crypto"))).isEmpty();
    assertThat(CryptoLine.read(Attribute.of("acap", "1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY)))
        .isEmpty();
  }

  @Test
  void RFC_4568_5_1_2_of_several_the_suite_that_we_prefer_is_taken() {
    Vector<Attribute> offered =
        Vector.of(
            Attribute.of("crypto", "1 AES_CM_128_HMAC_SHA1_32 inline:" + KEY),
            Attribute.of("crypto", "2 AES_CM_128_HMAC_SHA1_80 inline:" + KEY),
            Attribute.of("crypto", "3 AES_CM_128_HMAC_SHA1_80 inline:" + KEY),
            Attribute.of("crypto", "4 AEAD_AES_128_GCM inline:" + GCM_KEY));

    assertThat(CryptoLine.best(offered).map(CryptoLine::tag)).containsExactly("4");
    assertThat(CryptoLine.best(offered.dropRight(1)).map(CryptoLine::tag)).containsExactly("2");
    assertThat(CryptoLine.best(offered.take(1)).map(CryptoLine::tag)).containsExactly("1");
  }

  @Test
  void RFC_4568_5_1_1_we_offer_each_suite_with_a_key_of_its_own() {
    Vector<CryptoLine> offered = CryptoLine.all(CryptoLine.offered());

    assertThat(offered.map(CryptoLine::suite)).isEqualTo(CryptoSuite.ALL);
    assertThat(offered.map(CryptoLine::tag)).containsExactly("1", "2", "3");
    assertThat(offered.map(CryptoLine::key).distinct()).hasSize(3);
    assertThat(CryptoLine.all(CryptoLine.offered()).map(CryptoLine::key))
        .doesNotContainAnyElementsOf(offered.map(CryptoLine::key));
  }

  @Test
  void S8_no_text_shows_a_key() {
    CryptoLine line =
        CryptoLine.read(Attribute.of("crypto", "1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY)).get();

    assertThat(line.toString()).doesNotContain(KEY);
    assertThat(line.attribute().toString()).doesNotContain(KEY);
    assertThat(line.attribute().written()).endsWith("inline:" + KEY);
  }
}
