package no.meetat.sip.sdp;

import static no.meetat.sip.sdp.SdpText.parsed;
import static no.meetat.sip.sdp.SdpText.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalSessionTest {

  private final LocalSession session =
      new LocalSession(
          7,
          InetAddress.ofLiteral("127.0.0.1"),
          4002,
          new MediaTargets(address -> false, HashSet.empty()));

  @Test
  void RFC_3264_6_an_answer_mirrors_the_sections_and_takes_the_first_common_codec() {
    SessionDescription offer =
        parsed(
            "m=video 5000 RTP/AVP 31",
            "m=audio 4000 RTP/AVP 18 96 8 101",
            "a=rtpmap:96 PCMU/8000",
            "a=rtpmap:101 telephone-event/8000",
            "a=fmtp:101 0-16",
            "m=audio 4100 RTP/AVP 0");

    LocalSession.Agreement agreement = session.answer(offer).get();

    assertThat(written(agreement.description()))
        .isEqualTo(
            """
            v=0
            o=- 7 1 IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=video 0 RTP/AVP 31
            m=audio 4002 RTP/AVP 96 101
            a=rtpmap:96 PCMU/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-15
            a=ptime:20
            a=sendrecv
            m=audio 0 RTP/AVP 0
            """
                .replace("\n", "\r\n"));
    assertThat(agreement.stream())
        .isEqualTo(
            new MediaStream(
                new InetSocketAddress("127.0.0.9", 4000),
                Codecs.PCMU,
                96,
                OptionalInt.of(101),
                StreamDirection.SEND_RECEIVE));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.9, sendrecv, sendrecv, SEND_RECEIVE",
    "127.0.0.9, sendonly, recvonly, RECEIVE_ONLY",
    "127.0.0.9, recvonly, sendonly, SEND_RECEIVE",
    "127.0.0.9, inactive, inactive, INACTIVE",
    "0.0.0.0,   sendrecv, recvonly, RECEIVE_ONLY",
    "0.0.0.0,   sendonly, recvonly, RECEIVE_ONLY",
    "0.0.0.0,   inactive, inactive, INACTIVE",
  })
  void RFC_3264_8_4_hold_is_mirrored(
      String address, String offered, String answered, StreamDirection direction) {
    LocalSession.Agreement agreement =
        session
            .answer(parsed("m=audio 4000 RTP/AVP 0", "c=IN IP4 " + address, "a=" + offered))
            .get();

    assertThat(written(agreement.description())).contains("a=" + answered + "\r\n");
    assertThat(agreement.stream().direction()).isEqualTo(direction);
  }

  @Test
  void a_direction_of_the_session_holds_for_sections_without_one() {
    assertThat(
            session.answer(parsed("a=inactive", "m=audio 4000 RTP/AVP 0")).get().stream()
                .direction())
        .isEqualTo(StreamDirection.INACTIVE);
  }

  @Test
  void RFC_3264_6_sections_we_do_not_take_are_mirrored_whatever_they_hold() {
    SessionDescription offer =
        parsed(
            "m=audio 0 RTP/AVP",
            "m=audio 99999 RTP/AVP 0",
            "m=video 40000/2 RTP/AVP 31 34",
            "c=IN IP6 2001:db8::1",
            "m=application 9 TCP/MRCPv2",
            "m=message 9 TCP/MSRP *",
            "m=audio 4000/2 RTP/AVP 0 101 ",
            "a=rtpmap:101 telephone-event/8000",
            "m=image 0 udptl t38",
            "c=IN IP4 fax.example.com");

    assertThat(written(session.answer(offer).get().description()).lines())
        .filteredOn(line -> line.startsWith("m="))
        .containsExactly(
            "m=audio 0 RTP/AVP 0",
            "m=audio 0 RTP/AVP 0",
            "m=video 0 RTP/AVP 31",
            "m=application 0 TCP/MRCPv2 0",
            "m=message 0 TCP/MSRP *",
            "m=audio 4002 RTP/AVP 0 101",
            "m=image 0 udptl t38");
  }

  @Test
  void RFC_3264_8_the_version_grows_by_one_with_each_change_only() {
    SessionDescription sendrecv = parsed("m=audio 4000 RTP/AVP 0");
    SessionDescription hold = parsed("m=audio 4000 RTP/AVP 0", "a=sendonly");

    assertThat(version(sendrecv)).isEqualTo(1);
    assertThat(version(sendrecv)).isEqualTo(1);
    assertThat(version(hold)).isEqualTo(2);
    assertThat(version(hold)).isEqualTo(2);
    assertThat(version(sendrecv)).isEqualTo(3);
  }

  private long version(SessionDescription offer) {
    String origin = session.answer(offer).get().description().origin().get();
    return Long.parseLong(origin.split(" ", -1)[2]);
  }

  @Test
  void our_offer_holds_all_we_have_and_takes_the_answer() {
    assertThat(written(session.offer()))
        .contains("m=audio 4002 RTP/AVP 9 8 0 101\r\n")
        .contains("a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n");

    MediaStream stream =
        session
            .accept(parsed("m=audio 4000 RTP/AVP 0 101", "a=rtpmap:101 telephone-event/8000"))
            .get();

    assertThat(stream.codec()).isEqualTo(Codecs.PCMU);
    assertThat(stream.telephoneEvent()).hasValue(101);
  }

  @Test
  void RFC_3264_8_a_later_offer_keeps_the_sections_of_the_session() {
    session.answer(parsed("m=video 5000 RTP/AVP 31", "m=audio 4000 RTP/AVP 0")).get();

    assertThat(written(session.offer()))
        .contains("m=video 0 RTP/AVP 31\r\nm=audio 4002 RTP/AVP 9 8 0 101\r\n");
  }

  @Test
  void an_answer_that_rejects_the_audio_is_a_fault() {
    session.offer();

    assertThat(session.accept(parsed("m=audio 0 RTP/AVP 0")).isLeft()).isTrue();
  }
}
