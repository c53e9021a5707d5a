package no.meetat.sip.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterKeyTest {

  @Test
  void S8_no_text_shows_a_key() {
    MasterKey key = MasterKey.random(CryptoSuite.AEAD_AES_128_GCM);

    assertThat(key.toString()).isEqualTo("a master key");
    assertThat(key.written()).hasSize(40);
  }

  @Test
  void RFC_3711_9_1_each_key_is_another() {
    for (CryptoSuite suite : CryptoSuite.ALL) {
      MasterKey key = MasterKey.random(suite);
      assertThat(key).isNotEqualTo(MasterKey.random(suite));
      assertThat(MasterKey.read(suite, key.written())).containsExactly(key);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AES_CM_128_HMAC_SHA1_80,WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz,true",
    "AES_CM_128_HMAC_SHA1_80,WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGV,false",
    "AES_CM_128_HMAC_SHA1_80,WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVzWVNf,false",
    "AES_CM_128_HMAC_SHA1_32,WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVub*Vz,false",
    "AES_CM_128_HMAC_SHA1_32,'',false",
    "AEAD_AES_128_GCM,WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz,false",
    "AEAD_AES_128_GCM,WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubA==,true",
    "AEAD_AES_128_GCM,WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubA,true",
  })
  void RFC_4568_6_1_a_key_has_the_length_of_its_suite(
      CryptoSuite suite, String written, boolean right) {
    assertThat(MasterKey.read(suite, written).isDefined()).isEqualTo(right);
  }
}
