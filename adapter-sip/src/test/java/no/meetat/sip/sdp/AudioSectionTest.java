package no.meetat.sip.sdp;

import static no.meetat.sip.sdp.SdpText.parsed;
import static no.meetat.sip.sdp.SdpText.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.network.AddressFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which audio of a peer we take, by what we answer. */
class AudioSectionTest {

  private final LocalSession session = at("127.0.0.1");
  private final LocalSession ipv6 = at("2001:db8::7");

  private static LocalSession at(String own) {
    return new LocalSession(
        7,
        InetAddress.ofLiteral(own),
        4002,
        new MediaTargets(address -> false, HashSet.empty()),
        SdpText.CLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=audio 4000 RTP/AVP 18",
        "m=audio 4000 RTP/SAVP 0",
        "m=audio 0 RTP/AVP 0",
        "m=video 4000 RTP/AVP 0",
        "m=audio 4000 RTP/AVP 96\r\na=rtpmap:96 PCMA/16000",
        "m=audio 4000 RTP/AVP 0\r\na=rtpmap:0 G729/8000",
        "a=tool:x",
      })
  void an_offer_with_nothing_in_common_is_refused_and_changes_nothing(String lines) {
    assertThat(session.answer(parsed(lines)).isLeft()).isTrue();
    assertThat(written(session.offer().get())).contains("o=- 7 1 IN IP4 127.0.0.1\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m=video 4000 RTP/AVP 31             |                             | no audio section",
        "m=audio 4000 RTP/SAVP 0             |                             | audio that is RTP/SAVP, not RTP/AVP",
        "m=audio 4000 RTP/AVPF 0             |                             | audio that is RTP/AVPF, not RTP/AVP",
        "m=audio 4000 RTP/SAVPF 0            |                             | audio that is RTP/SAVPF, not RTP/AVP",
        "m=audio 4000 UDP/TLS/RTP/SAVP 0     |                             | audio that is UDP/TLS/RTP/SAVP, not RTP/AVP",
        "m=audio 4000 UDP/TLS/RTP/SAVPF 0    |                             | audio that is UDP/TLS/RTP/SAVPF, not RTP/AVP",
        "m=audio 4000 udp 0                  |                             | audio that is not RTP/AVP",
        "m=audio 0 RTP/AVP 0                 |                             | audio at port 0",
        "m=audio 65536 RTP/AVP 0             |                             | audio with a port out of range",
        "m=audio -1 RTP/AVP 0                |                             | audio with a malformed port",
        "m=audio 4294967328 RTP/AVP 0        |                             | audio with a malformed port",
        "m=audio 4000/x RTP/AVP 0            |                             | audio with a malformed port",
        "m=audio 4000 RTP/AVP 18             |                             | audio without G722 or PCMA or PCMU",
        "m=audio 4000 RTP/AVP                |                             | audio without G722 or PCMA or PCMU",
        "m=audio 4000 RTP/AVP 0              | c=IN IP4 phone.example.com  | audio without a unicast IPv4 address in c=",
        "m=audio 4000 RTP/AVP 0              | c=IN IP6 ::1                | audio without a unicast IPv4 address in c=",
        "m=audio 4000 RTP/AVP 0              | c=IN IP6 127.0.0.9          | audio without a unicast IPv4 address in c=",
        "m=audio 4000 RTP/AVP 0              | c=IN IP4 224.1.2.3          | audio without a unicast IPv4 address in c=",
        "m=audio 4000 RTP/AVP 0              | c=IN IP4 127.0.0.9/127      | audio without a unicast IPv4 address in c=",
        "m=audio 4000 RTP/AVP 0              | c=IN IP4 300.1.2.3          | audio without a unicast IPv4 address in c=",
        "m=audio 4000 RTP/AVP 0              | c=IN IP4                    | audio without a unicast IPv4 address in c=",
      })
  void what_we_use_of_the_audio_is_checked_and_the_refusal_says_what_is_wrong(
      String media, String connection, String reason) {
    SessionDescription offer =
        connection == null ? parsed(media.trim()) : parsed(media.trim(), connection.trim());

    assertThat(session.answer(offer).getLeft().reason()).isEqualTo(reason);
  }

  @Test
  void an_audio_without_any_connection_is_refused() {
    String text = SdpText.session("m=audio 4000 RTP/AVP 0").replace("c=IN IP4 127.0.0.9\r\n", "");

    assertThat(session.answer(SdpText.parse(text).get()).getLeft().reason())
        .isEqualTo("audio without a unicast IPv4 address in c=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=rtpmap:101 telephone-event/8000\r\na=rtpmap:101 telephone-event/16000",
        "a=rtpmap:101 telephone-event/16000\r\na=rtpmap:101 telephone-event/8000",
        "a=rtpmap:101  telephone-event/8000 ",
        "a=rtpmap: 101 telephone-event/8000",
        "a=fmtp:101 0-15\r\na=rtpmap:101 TELEPHONE-EVENT/8000/1",
      })
  void RFC_8866_6_6_a_payload_type_stands_for_all_that_it_is_mapped_to(String lines) {
    assertThat(
            session.answer(parsed("m=audio 4000 RTP/AVP 8 101", lines)).get().stream()
                .telephoneEvent())
        .hasValue(101);
  }

  @Test
  void RFC_8866_5_7_of_several_addresses_the_first_that_we_reach_is_taken() {
    SessionDescription offer =
        parsed("m=audio 4000 RTP/AVP 0", "c=IN IP6 ::1", "c=IN IP4 127.0.0.7");

    assertThat(session.answer(offer).get().stream().remote())
        .isEqualTo(new InetSocketAddress("127.0.0.7", 4000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c=IN IP6 2001:db8::9",
        "c=IN IP6 2001:0DB8:0:0::9",
        "c=IN IP4 127.0.0.7\r\nc=IN IP6 2001:db8::9",
      })
  void RFC_8866_5_7_audio_is_sent_to_an_address_of_IPv6_from_one_of_ours(String connections) {
    LocalSession.Agreement agreement =
        ipv6.answer(parsed("m=audio 4000 RTP/AVP 0", connections)).get();

    assertThat(agreement.stream().remote())
        .isEqualTo(new InetSocketAddress(InetAddress.ofLiteral("2001:db8::9"), 4000));
    assertThat(written(agreement.description()))
        .contains("o=- 7 1 IN IP6 2001:db8::7\r\ns=-\r\nc=IN IP6 2001:db8::7\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c=IN IP4 127.0.0.7",
        "c=IN IP6 ::ffff:127.0.0.7",
        "c=IN IP6 ff0e::1",
        "c=IN IP6 fe80::1%eth0",
        "c=IN IP6 [2001:db8::9]:4000",
        "c=IN IP6 [2001:db8::9]",
        "c=IN IP6 2001:db8::9::",
        "c=IN IP4 2001:db8::9",
      })
  void what_is_no_address_of_IPv6_is_told_so(String connection) {
    assertThat(ipv6.answer(parsed("m=audio 4000 RTP/AVP 0", connection)).getLeft().reason())
        .isEqualTo("audio without a unicast IPv6 address in c=");
  }

  @Test
  void RFC_6157_of_sections_of_both_families_the_one_of_the_call_is_taken() {
    SessionDescription offer =
        parsed(
            "m=audio 4000 RTP/AVP 0",
            "c=IN IP6 2001:db8::9",
            "m=audio 4002 RTP/AVP 0",
            "c=IN IP4 127.0.0.7");

    assertThat(LocalSession.audioAt(offer, AddressFamily.IPV4, SdpText.CLEAR))
        .contains(InetAddress.ofLiteral("127.0.0.7"));
    assertThat(LocalSession.audioAt(offer, AddressFamily.IPV6, SdpText.CLEAR))
        .contains(InetAddress.ofLiteral("2001:db8::9"));
    assertThat(session.answer(offer).get().stream().remote().getPort()).isEqualTo(4002);
    assertThat(ipv6.answer(offer).get().stream().remote().getPort()).isEqualTo(4000);
  }

  @Test
  void RFC_4733_events_on_another_clock_are_not_taken() {
    LocalSession.Agreement agreement =
        session
            .answer(parsed("m=audio 4000 RTP/AVP 0 100", "a=rtpmap:100 telephone-event/48000"))
            .get();

    assertThat(agreement.stream().telephoneEvent()).isEmpty();
    assertThat(written(agreement.description())).doesNotContain("telephone-event");
  }
}
