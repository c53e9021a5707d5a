package no.meetat.sip.sdp;

import static no.meetat.sip.sdp.SdpText.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.util.stream.Stream;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {

  static Stream<Codec> codecs() {
    return Codecs.ALL.toJavaStream();
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void every_codec_is_offered_and_taken_by_its_number_and_by_its_name(Codec codec) {
    Encoding encoding = Capabilities.encoding(codec);

    assertThat(Capabilities.offered()).contains(new Rtpmap(codec.payloadType(), encoding));
    assertThat(taken("m=audio 4000 RTP/AVP " + codec.payloadType())).isEqualTo(codec);
    assertThat(taken("m=audio 4000 RTP/AVP 96", "a=rtpmap:96 " + encoding)).isEqualTo(codec);
  }

  private static Codec taken(String... lines) {
    return CommonFormats.of(parsed(lines).media().head()).get().first().codec();
  }

  @Test
  void RFC_4733_2_1_telephone_events_are_offered_once_for_each_clock_rate() {
    assertThat(Capabilities.events(LinkedHashSet.of(8000, 48_000)))
        .containsExactly(
            new Rtpmap(101, new Encoding("telephone-event", 8000)),
            new Rtpmap(102, new Encoding("telephone-event", 48_000)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 48_000})
  void RFC_4733_the_events_of_every_clock_rate_come_with_all_sixteen_keys(int clockRate) {
    Rtpmap events = new Rtpmap(101, Encoding.telephoneEvent(clockRate));

    assertThat(Capabilities.attributes(Vector.of(events), MediaDirection.SENDRECV))
        .map(Attribute::written)
        .containsExactly(
            "rtpmap:101 telephone-event/" + clockRate, "fmtp:101 0-15", "ptime:20", "sendrecv");
  }
}
