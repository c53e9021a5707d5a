package no.meetat.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTest {

  @ParameterizedTest
  @CsvSource({
    "rtcp-mux, rtcp-mux,",
    "ptime:20, ptime, 20",
    "'rtpmap: 101 telephone-event/8000', rtpmap, ' 101 telephone-event/8000'",
    "candidate:1 1 UDP 2130706431 10.0.0.1 5000 typ host, candidate, 1 1 UDP 2130706431 10.0.0.1 5000 typ host",
    "rtcp:9 IN IP6 ::1, rtcp, 9 IN IP6 ::1",
    "x:, x, ''",
    "+g.poc.talkburst, +g.poc.talkburst,",
  })
  void RFC_8866_5_13_the_first_colon_parts_name_and_value(
      String written, String name, String value) {
    Attribute attribute = Attribute.read(written).get();

    assertThat(attribute.name()).isEqualTo(name);
    assertThat(attribute.value().getOrNull()).isEqualTo(value);
    assertThat(attribute.written()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", ":x"})
  void what_has_no_name_is_no_attribute(String written) {
    assertThat(Attribute.read(written)).isEmpty();
  }

  @Test
  void RFC_4568_a_key_in_an_attribute_is_not_printed() {
    SessionDescription session =
        SdpText.parsed(
            "a=crypto:2 AES_CM_128_HMAC_SHA1_80 inline:SECRET",
            "m=audio 4000 RTP/SAVP 0",
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:SECRET");

    assertThat(session.toString()).contains("crypto").doesNotContain("SECRET");
  }
}
