package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls whose media change while they last. */
class ReinviteTest {

  private @AutoClose final TestServer server = TestServer.started();

  @ParameterizedTest
  @CsvSource({
    "127.0.0.9, '',         a=sendonly,           RECEIVE_ONLY",
    "127.0.0.9, '',         a=inactive,           INACTIVE",
    "127.0.0.9, a=sendonly, '',                   RECEIVE_ONLY",
    "127.0.0.9, a=inactive, '',                   INACTIVE",
    "0.0.0.0,   '',         '',                   RECEIVE_ONLY",
    "0.0.0.0,   '',         a=inactive,           INACTIVE",
    "127.0.0.9, '',         c=IN IP4 0.0.0.0,     RECEIVE_ONLY",
  })
  void RFC_3264_8_4_a_held_call_is_held_and_taken_back(
      String address, String session, String audio, StreamDirection direction) {
    String hold =
        TestPhone.SDP
                .replace("c=IN IP4 127.0.0.9", "c=IN IP4 " + address)
                .replace("t=0 0\r\n", "t=0 0\r\n" + line(session))
            + line(audio);
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      phone.send(phone.invite().body("application/sdp", hold));
      Reply held = phone.expect(200);
      phone.send(phone.ack());
      phone.send(phone.invite());
      Reply back = phone.expect(200);
      phone.send(phone.ack());
      phone.hangUp();

      assertThat(held.body()).contains(" 2 IN IP4 ").doesNotContain("sendrecv");
      assertThat(back.body()).contains(" 3 IN IP4 ", "a=sendrecv");
      assertThat(server.media.negotiated.stream().map(MediaStream::direction))
          .containsExactly(StreamDirection.SEND_RECEIVE, direction, StreamDirection.SEND_RECEIVE);
    }
  }

  private static String line(String text) {
    return text.isEmpty() ? "" : text + "\r\n";
  }

  @OverEachTransport
  void RFC_3261_14_a_new_address_is_taken_and_a_refused_offer_changes_nothing(String protocol) {
    try (TestPhone phone = server.phone(protocol)) {
      phone.call();
      phone.send(phone.invite().body("application/sdp", TestPhone.SDP.replace("4000", "4100")));
      phone.expect(200);
      phone.send(phone.ack());
      RequestText bad =
          phone.invite().body("application/sdp", TestPhone.SDP.replace(" 8 0", " 18"));
      phone.send(bad).expect(488);
      phone.send(phone.onBranchOf(bad, "ACK"));
      phone.send(phone.request("INVITE"));
      Reply offer = phone.expect(200);
      phone.send(phone.ack().body("application/sdp", TestPhone.SDP.replace("4000", "4200")));
      phone.hangUp();

      assertThat(offer.body()).contains("RTP/AVP 9 8 0 101");
      assertThat(server.media.negotiated.stream().map(stream -> stream.remote().getPort()))
          .containsExactly(4000, 4100, 4200);
      assertThat(server.bridge.told).containsExactly("dialled 23184500", "hungUp");
    }
  }
}
