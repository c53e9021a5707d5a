package no.meetat.sip.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import no.meetat.sip.signalling.transport.ListeningPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls over IPv6, and media of one family for calls of the other. All share a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Ipv6Test {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("::1");
  private static final String SDP = TestPhone.SDP.replace("IN IP4 127.0.0.9", "IN IP6 ::1");

  private @AutoClose final TestServer server = new TestServer(Ipv6Test::inBothFamilies);

  /** The same ports at ::1, beside those at 127.0.0.1. */
  private static ImmutableSipSettings inBothFamilies(ImmutableSipSettings settings) {
    return SipSettings.listeningOn(
            settings
                .listening()
                .flatMap(point -> Vector.of(point, new ListeningPoint(point.carrier(), at(point))))
                .toJavaArray(ListeningPoint[]::new))
        .withPeers(settings.peers())
        .withTimers(settings.timers());
  }

  private static InetSocketAddress at(ListeningPoint point) {
    return new InetSocketAddress(LOOPBACK, point.address().getPort());
  }

  @AfterEach
  void forget() {
    server.forgetCalls();
  }

  @OverEachTransport
  void RFC_5118_a_call_over_IPv6_is_answered_in_IPv6(String protocol) throws IOException {
    try (TestPhone phone = phone(protocol)) {
      phone.callBy(phone.invite().body("application/sdp", SDP));
      server.sip.hangUp(server.bridge.last);
      Reply bye = phone.expectRequest("BYE");
      phone.ok(bye);

      assertThat(bye.startLine())
          .isEqualTo("BYE sip:phone@[::1]:" + phone.line.port() + " SIP/2.0");
      assertThat(bye.header("Via"))
          .startsWith("SIP/2.0/" + protocol + " [::1]:" + server.port(protocol) + ";");
    }
    assertThat(server.media.locals).containsExactly(LOOPBACK);
    assertThat(server.media.negotiated.element().remote())
        .isEqualTo(new InetSocketAddress(LOOPBACK, 4000));
  }

  @OverEachTransport
  void RFC_5118_via_contact_and_session_name_our_address_of_IPv6(String protocol)
      throws IOException {
    try (TestPhone phone = phone(protocol)) {
      Reply ok = phone.send(phone.invite().body("application/sdp", SDP)).expect(200);
      phone.send(phone.ack());

      assertThat(ok.header("Via")).contains(";received=::1");
      assertThat(ok.header("Contact")).startsWith("<sip:23184500@[::1]:" + server.port(protocol));
      assertThat(ok.body()).contains(" IN IP6 ::1\r\ns=-\r\nc=IN IP6 ::1\r\n");
      phone.hangUp();
    }
  }

  @Test
  void an_offer_of_media_in_IPv6_alone_is_taken_by_a_call_over_IPv4() {
    try (TestPhone phone = server.phone("UDP")) {
      Reply ok = phone.callBy(phone.invite().body("application/sdp", SDP));

      assertThat(ok.body()).contains("c=IN IP6 ::1\r\n");
      assertThat(ok.header("Contact")).contains("@127.0.0.1:");
      phone.hangUp();
    }
    assertThat(server.media.locals).containsExactly(LOOPBACK);
  }

  /** As Linphone 5 writes it in a network that has IPv6. */
  @Test
  void the_offer_of_linphone_is_taken() throws IOException {
    String linphone =
        """
        v=0
        o=ola 3301 2177 IN IP6 ::1
        s=Talk
        c=IN IP6 ::1
        t=0 0
        a=rtcp-xr:rcvr-rtt=all:10000 stat-summary=loss,dup,jitt,TTL voip-metrics
        a=record:off
        m=audio 7076 RTP/AVP 96 97 98 0 8 18 101 99 100
        c=IN IP6 ::1
        a=rtpmap:96 opus/48000/2
        a=fmtp:96 useinbandfec=1
        a=rtpmap:97 speex/16000
        a=fmtp:97 vbr=on
        a=rtpmap:98 speex/8000
        a=fmtp:98 vbr=on
        a=fmtp:18 annexb=yes
        a=rtpmap:101 telephone-event/48000
        a=rtpmap:99 telephone-event/16000
        a=rtpmap:100 telephone-event/8000
        a=rtcp:51555
        a=rtcp-fb:* trr-int 1000
        a=rtcp-fb:* ccm tmmbr
        """
            .replace("\n", "\r\n");
    try (TestPhone phone = phone("TCP")) {
      assertThat(phone.callBy(phone.invite().body("application/sdp", linphone)).body())
          .contains("c=IN IP6 ::1\r\n", " RTP/AVP 0 100\r\n");
      phone.hangUp();
    }
  }

  @Test
  void RFC_6157_media_stays_in_the_family_of_the_call_where_the_offer_has_both()
      throws IOException {
    String both = TestPhone.SDP + "c=IN IP6 ::1\r\nc=IN IP4 127.0.0.9\r\n";
    try (TestPhone old = server.phone("UDP");
        TestPhone young = phone("UDP")) {
      assertThat(old.callBy(old.invite().body("application/sdp", both)).body())
          .contains("c=IN IP4 127.0.0.1\r\n");
      assertThat(young.callBy(young.invite().body("application/sdp", both)).body())
          .contains("c=IN IP6 ::1\r\n");
      old.hangUp();
      young.hangUp();
    }
  }

  @Test
  void an_offer_with_an_unused_section_in_IPv6_is_taken() {
    String unused = TestPhone.SDP + "m=video 5000 RTP/AVP 31\r\nc=IN IP6 2001:db8::9\r\n";
    try (TestPhone phone = server.phone("UDP")) {
      assertThat(phone.callBy(phone.invite().body("application/sdp", unused)).body())
          .contains("c=IN IP4 127.0.0.1\r\n", "m=video 0 RTP/AVP 31\r\n");
      phone.hangUp();
    }
  }

  @Test
  void a_later_offer_of_the_other_family_is_refused_and_the_call_goes_on() {
    try (TestPhone phone = server.phone("UDP")) {
      phone.call();
      assertThat(
              phone.send(phone.invite().body("application/sdp", SDP)).expect(488).header("Warning"))
          .contains("audio without a unicast IPv4 address");
      phone.hangUp();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ff0e::1,          4000",
    "fe80::1,          4000",
    "::7f00:1,         4000",
    "::ffff:127.0.0.9, 4000",
    "::1,              OURS",
  })
  void media_for_ourselves_for_several_or_for_nobody_is_refused(String address, String port)
      throws IOException {
    String written = port.replace("OURS", String.valueOf(server.port));
    String offer = SDP.replace("IP6 ::1", "IP6 " + address).replace("4000", written);
    try (TestPhone phone = phone("UDP")) {
      phone.send(phone.invite().body("application/sdp", offer)).expect(488);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ff02::1]",
        "[::7f00:1]",
        "[::1]:OURS",
        "[::ffff:255.255.255.255]",
        "[::ffff:127.0.0.1]:OURS"
      })
  void a_contact_or_route_where_nobody_can_be_reached_is_refused(String host) throws IOException {
    String ours = host.replace("OURS", String.valueOf(server.port));
    boolean ipv4 = host.startsWith("[::ffff:127");
    try (TestPhone phone = ipv4 ? server.phone("UDP") : phone("UDP")) {
      phone.send(phone.invite().set("Contact", "<sip:a@" + ours + ">")).expect(400);
    }
  }

  @Test
  void no_bye_goes_to_a_contact_in_IPv6_that_has_not_shown_itself() throws IOException {
    try (TestPhone phone = server.phone("UDP");
        TestPhone victim = phone("UDP")) {
      String contact = "<sip:a@[::1]:" + victim.line.port() + ">";
      phone.callBy(phone.invite().set("Contact", contact));
      server.sip.hangUp(server.bridge.last);

      phone.ok(phone.expectRequest("BYE"));
      victim.expectSilence();
    }
  }

  private TestPhone phone(String protocol) throws IOException {
    int port = server.port(protocol);
    return TestPhone.on(
        switch (protocol) {
          case "UDP" -> PhoneLine.udp(LOOPBACK, new InetSocketAddress(LOOPBACK, port));
          case "TCP" -> PhoneLine.stream(protocol, new Socket(LOOPBACK, port));
          default -> PhoneLine.stream(protocol, TestTls.over(new Socket(LOOPBACK, port)));
        },
        port);
  }
}
