package no.meetat.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdpParserTest {

  @Test
  void RFC_8866_5_a_description_is_read_whatever_its_line_ends_and_unknown_lines() {
    String text =
        SdpText.session("b=AS:64", "m=audio 4000 RTP/AVP 8", "a=rtpmap:8 PCMA/8000/1", "a=x-y:z");

    SessionDescription description = SdpText.parse(text.replace("\r\n", "\n")).get();

    assertThat(description.media()).hasSize(1);
    assertThat(description.media().get(0).encodings().get(8).get().toString())
        .isEqualTo("PCMA/8000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c=IN IP4 phone.example.com     | c= without a unicast IPv4 address",
        "c=IN IP6 ::1                   | c= without a unicast IPv4 address",
        "c=IN IP4 224.1.2.3/127         | c= without a unicast IPv4 address",
        "c=IN IP4 300.1.2.3             | c= without a unicast IPv4 address",
        "c=IN IP4                       | malformed c= line",
        "m=audio 65536 RTP/AVP 0        | port out of range",
        "m=audio -1 RTP/AVP 0           | malformed port",
        "m=audio 4294967328 RTP/AVP 0   | malformed port",
        "m=audio 4000 RTP/AVP           | malformed m= line",
        "nonsense                       | malformed line in session description",
        "o=- 1                          | malformed o= line",
      })
  void a_line_that_cannot_be_right_is_refused(String line, String reason) {
    assertThat(SdpText.parse(SdpText.session(line.trim())).getLeft().reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "v=1\r\n", "v=0\r\ns=-\r\n", "\u0000\u0001"})
  void what_is_no_description_is_refused(String text) {
    assertThat(SdpText.parse(text).isLeft()).isTrue();
  }

  @Test
  void size_lines_sections_and_payload_types_are_limited() {
    assertThat(SdpText.parse(SdpText.session("a=x".repeat(6000))).isLeft()).isTrue();
    assertThat(SdpText.parse(SdpText.session("a=x\r\n".repeat(600))).isLeft()).isTrue();
    assertThat(SdpText.parse(SdpText.session("m=audio 1 RTP/AVP 0\r\n".repeat(17))).isLeft())
        .isTrue();
    assertThat(SdpText.parse(SdpText.session("m=audio 1 RTP/AVP" + " 0".repeat(65))).isLeft())
        .isTrue();
  }

  @Test
  void random_damage_ends_in_a_fault_or_a_description_and_never_in_an_exception() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] sound =
        SdpText.session("m=audio 4000 RTP/AVP 8 101", "a=rtpmap:101 telephone-event/8000")
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 5_000; round++) {
      byte[] damaged = sound.clone();
      for (int bytes = 0; bytes < 3; bytes++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(SdpParser.parse(damaged)).as("seed %d", seed).isNotNull();
    }
  }
}
