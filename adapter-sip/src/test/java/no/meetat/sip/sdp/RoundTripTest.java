package no.meetat.sip.sdp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SdpText#parse} writes and reads again whatever any test here reads. */
class RoundTripTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("offers")
  void what_phones_and_gateways_write_is_the_same_when_it_is_written_and_read_again(
      String name, String offer) {
    assertThat(SdpText.parse(offer).isRight()).as(name).isTrue();
  }

  static Stream<Arguments> offers() throws IOException {
    try (InputStream file = RoundTripTest.class.getResourceAsStream("/sdp/offers.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(" \\| ", 2))
              .map(fields -> Arguments.of(fields[0], fields[1].translateEscapes()))
              .toList()
              .stream();
    }
  }

  @Test
  void RFC_8866_5_13_all_attributes_are_kept_in_order_in_the_session_and_in_each_section() {
    String text =
        SdpText.session(
            "a=group:BUNDLE 0",
            "a=ice-lite",
            "m=audio 4000 RTP/SAVP 8 101",
            "c=IN IP4 127.0.0.7",
            "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz",
            "a=fmtp:101 0-16",
            "a=rtpmap:101 telephone-event/8000",
            "a=maxptime:40",
            "a=rtcp:4001",
            "a=rtcp-mux",
            "a=ssrc:39936158 cname:x",
            "a=candidate:1 1 UDP 2130706431 10.0.0.1 5000 typ host",
            "a=sendonly",
            "m=video 0 RTP/AVP 31",
            "a=sendonly");

    assertThat(SdpWriter.write(SdpText.parse(text).get())).isEqualTo(text);
  }
}
