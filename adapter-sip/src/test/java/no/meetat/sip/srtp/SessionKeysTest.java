package no.meetat.sip.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionKeysTest {

  @Test
  void RFC_3711_B_3_the_keys_of_rtp_are_derived_from_the_master_key() {
    SessionKeys keys = SessionKeys.ofRtp(TestKeys.RFC_3711);

    assertThat(Hex.of(keys.encryption())).isEqualTo("c61e7a93744f39ee10734afe3ff7a087");
    assertThat(Hex.of(keys.salt(14))).isEqualTo("30cbbc08863d8c85d49db34a9ae10000");
    assertThat(Hex.of(keys.authentication())).isEqualTo("cebe321f6ff7716b6fd4ab49af256a156d38baa4");
  }

  @Test
  void RFC_3711_4_3_2_the_keys_of_rtcp_are_others() {
    SessionKeys keys = SessionKeys.ofRtcp(TestKeys.RFC_3711);

    assertThat(Hex.of(keys.encryption())).isEqualTo("4c1aa45a81f73d61c800bbb00fbb1eaa");
    assertThat(Hex.of(keys.salt(14))).isEqualTo("9581c7ad87b3e530bf3e4454a8b30000");
    assertThat(Hex.of(keys.authentication())).isEqualTo("8d54534feb49ae8e7993a6bd0b844fc323a93dfd");
  }

  /** Counters of the blocks, and what they become. */
  @ParameterizedTest
  @CsvSource({
    "0x0000,e03ead0935c95e80e166b16dd92b4eb4",
    "0x0001,d23513162b02d0f72a43a2fe4a5f97ab",
    "0x0002,41e95b3bb0a2e8dd477901e4fca894c0",
    "0xfeff,ec8cdf7398607cb0f2d21675ea9ea1e4",
    "0xff00,362b7c3c6773516318a077d7fc5073ae",
    "0xff01,6a2cc3787889374fbeb4c81b17ba6c44",
  })
  void RFC_3711_B_2_blocks_of_the_key_stream_are_counted(String block, String expected) {
    KeyStream stream = new KeyStream(Hex.octets("2B7E151628AED2A6ABF7158809CF4F3C"));
    byte[] octets = new byte[16];

    stream.apply(0xF0F1F2F3F4F5F6F7L, 0xF8F9FAFBFCFD0000L + Integer.decode(block), octets, 0, 16);

    assertThat(Hex.of(octets)).isEqualTo(expected);
  }

  @Test
  void RFC_3711_B_2_many_blocks_at_once_are_the_same_as_one_by_one() {
    KeyStream stream = new KeyStream(Hex.octets("2B7E151628AED2A6ABF7158809CF4F3C"));
    byte[] octets = new byte[0xFF02 * 16];

    stream.apply(0xF0F1F2F3F4F5F6F7L, 0xF8F9FAFBFCFD0000L, octets, 0, octets.length);

    assertThat(Hex.of(octets))
        .startsWith("e03ead0935c95e80e166b16dd92b4eb4d23513162b02d0f72a43a2fe4a5f97ab")
        .endsWith(
            "ec8cdf7398607cb0f2d21675ea9ea1e4362b7c3c6773516318a077d7fc5073ae"
                + "6a2cc3787889374fbeb4c81b17ba6c44");
  }

  /** What HMAC-SHA1 makes of these keys and texts. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b,4869205468657265,b617318655057264e28bc0b6fb378c8ef146be00",
    "4a656665,7768617420646f2079612077616e7420666f72206e6f7468696e673f,effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
  })
  void RFC_2202_3_a_code_of_hmac_depends_on_key_and_text(String key, String text, String expected) {
    HmacSha1 mac = new HmacSha1(Hex.octets(key));
    byte[] octets = Hex.octets(text);

    for (int times = 0; times < 2; times++) {
      mac.begin(octets, octets.length - 4);
      mac.add(ByteBuffer.wrap(octets).getInt(octets.length - 4));
      assertThat(Hex.of(mac.end())).isEqualTo(expected);
    }
  }
}
