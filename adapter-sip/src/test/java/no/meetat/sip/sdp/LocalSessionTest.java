package no.meetat.sip.sdp;

import static no.meetat.sip.sdp.SdpText.parsed;
import static no.meetat.sip.sdp.SdpText.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.media.AgreedCodec;
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
          new MediaTargets(address -> false, HashSet.empty()),
          SdpText.CLEAR);

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
    assertThat(written(session.offer().get()))
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
  void RFC_3264_6_1_each_codec_that_an_answer_names_may_be_spoken() {
    session.offer().get();

    MediaStream stream = session.accept(parsed("m=audio 4000 RTP/AVP 8 0 9 101")).get();

    assertThat(stream.codec()).isEqualTo(Codecs.PCMA);
    assertThat(stream.others())
        .containsExactly(new AgreedCodec(Codecs.PCMU, 0), new AgreedCodec(Codecs.G722, 9));
    assertThat(stream.changedTo(0).get().codec()).isEqualTo(Codecs.PCMU);
    assertThat(stream.changedTo(0).get().changedTo(8)).isNotEmpty();
    assertThat(stream.changedTo(18)).isEmpty();
  }

  @Test
  void RFC_3264_6_1_a_codec_that_was_not_offered_is_not_awaited() {
    session.answer(parsed("m=audio 4000 RTP/AVP 8")).get();

    assertThat(session.accept(parsed("m=audio 4000 RTP/AVP 8 0")).get().others()).isEmpty();
  }

  @Test
  void RFC_3264_6_1_our_own_answer_names_one_codec() {
    assertThat(session.answer(parsed("m=audio 4000 RTP/AVP 8 0 9")).get().stream().others())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=sendrecv                    | 20",
        "a=ptime:10                    | 10",
        "a=ptime:5                     | 10",
        "a=ptime:20                    | 20",
        "a=ptime:30                    | 20",
        "a=ptime:40                    | 40",
        "a=ptime:60                    | 60",
        "a=ptime:120                   | 60",
        "a=ptime: 40.5                 | 40",
        "a=maxptime:40                 | 20",
        "a=maxptime:10                 | 10",
        "a=ptime:60~a=maxptime:40      | 40",
        "a=ptime:0                     | 20",
        "a=ptime:-40                   | 20",
        "a=ptime:many~a=maxptime:99999 | 20",
      })
  void RFC_8866_6_4_packets_are_as_long_as_the_peer_wants_them(String lines, int millis) {
    SessionDescription offer = parsed("m=audio 4000 RTP/AVP 0", lines.replace("~", "\r\n"));

    assertThat(session.answer(offer).get().stream().packetTime().millis()).isEqualTo(millis);
  }

  @Test
  void RFC_4028_7_4_what_was_written_last_is_offered_again_in_the_same_version() {
    session.answer(parsed("m=video 5000 RTP/AVP 31", "m=audio 4000 RTP/AVP 0", "a=inactive")).get();
    SessionDescription answered = session.current();
    session.accept(parsed("m=video 0 RTP/AVP 31", "m=audio 4000 RTP/AVP 0", "a=inactive")).get();

    assertThat(session.current()).isEqualTo(answered);
    assertThat(written(answered)).contains("o=- 7 1 IN IP4", "a=inactive");
  }

  @Test
  void RFC_3264_8_a_later_offer_keeps_the_sections_of_the_session() {
    session.answer(parsed("m=video 5000 RTP/AVP 31", "m=audio 4000 RTP/AVP 0")).get();

    assertThat(written(session.offer().get()))
        .contains("m=video 0 RTP/AVP 31\r\nm=audio 4002 RTP/AVP 9 8 0 101\r\n");
  }

  @Test
  void an_answer_that_rejects_the_audio_is_a_fault() {
    session.offer().get();

    assertThat(session.accept(parsed("m=audio 0 RTP/AVP 0")).isLeft()).isTrue();
  }
}
